const mostText = 400_000, mostRows = 500, mostPages = 60;

const ways = {
  Picture: async (place, { blob }) => {
    const picture = document.createElement('img');
    picture.src = URL.createObjectURL(blob);
    picture.alt = '';
    await picture.decode();
    place.append(picture);
    return { words: `${picture.naturalWidth} × ${picture.naturalHeight}`, end: () => URL.revokeObjectURL(picture.src) };
  },
  Text: async (place, { blob }) => {
    const lines = document.createElement('pre');
    lines.textContent = await beginningOf(blob);
    place.append(lines);
    return { words: blob.size > mostText ? 'the beginning of it' : 'text' };
  },
  Table: async (place, { blob }) => {
    const rows = rowsOf(await beginningOf(blob)), shown = rows.slice(0, mostRows);
    place.append(tableOf(shown));
    return { words: rows.length > mostRows ? `the first ${mostRows} rows` : `${rows.length} rows` };
  },
  Pdf: showPdf,
  None: async place => {
    say(place, 'There is no preview for this kind of file. Download it to open it.');
    return { words: 'no preview' };
  },
};

/** Shows a document's bytes in place; the answer ends it. */
export async function show(place, status, document) {
  let shown = {}, isOver = false;
  const end = () => { isOver = true; shown.end?.(); };
  load(place, document).then(it => {
    shown = it;
    status.textContent = it.words;
    if (isOver) {
      it.end?.();
    }
  }).catch(() => {
    place.replaceChildren();
    say(place, 'It could not be shown here. Download it to open it.');
    status.textContent = 'not shown';
  });
  return { end };
}

async function load(place, { address, kind, pdf, worker }) {
  if (kind === 'None') {
    return ways.None(place);
  }

  const answer = await fetch(address, { cache: 'no-store' });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }

  return ways[kind](place, { blob: await answer.blob(), pdf, worker });
}

async function showPdf(place, { blob, pdf, worker }) {
  const reader = await import(pdf);
  reader.GlobalWorkerOptions.workerSrc = worker;
  const loading = reader.getDocument({ data: new Uint8Array(await blob.arrayBuffer()), isEvalSupported: false, enableXfa: false });
  const file = await loading.promise, pages = Math.min(file.numPages, mostPages);
  for (let number = 1; number <= pages; number++) {
    place.append(await drawn(await file.getPage(number), place.clientWidth - 24));
  }

  return { words: file.numPages === 1 ? '1 page' : `${file.numPages} pages`, end: () => loading.destroy() };
}

async function drawn(page, width) {
  const canvas = document.createElement('canvas'), natural = page.getViewport({ scale: 1 });
  const shown = Math.min(width, natural.width * 1.5), viewport = page.getViewport({ scale: shown / natural.width * devicePixelRatio });
  Object.assign(canvas, { width: viewport.width, height: viewport.height });
  canvas.style.width = `${shown}px`;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', await wordsOf(page));
  await page.render({ canvas, viewport }).promise;
  return canvas;
}

async function wordsOf(page) {
  const { items } = await page.getTextContent();
  return items.map(it => it.str).join(' ').trim() || `Page ${page.pageNumber}`;
}

async function beginningOf(blob) {
  return await blob.slice(0, mostText).text();
}

/** Rows of values separated by commas, semicolons or tabs; quotes may enclose any of them. */
function rowsOf(text) {
  const separator = [';', '\t', ','].find(it => text.split('\n', 1)[0].includes(it)) ?? ',';
  const rows = [[]];
  let value = '', isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '"' && text[at + 1] === '"') {
        value += text[++at];
      } else if (sign === '"') {
        isQuoted = false;
      } else {
        value += sign;
      }
    } else if (sign === '"' && value === '') {
      isQuoted = true;
    } else if (sign === separator || sign === '\n') {
      rows.at(-1).push(value.replace(/\r$/, ''));
      value = '';
      if (sign === '\n') {
        rows.push([]);
      }
    } else {
      value += sign;
    }
  }

  rows.at(-1).push(value);
  return rows.filter(it => it.length > 1 || it[0] !== '');
}

function tableOf(rows) {
  const table = document.createElement('table');
  rows.forEach((row, at) => {
    const line = table.insertRow();
    row.forEach(value => {
      const cell = document.createElement(at === 0 ? 'th' : 'td');
      cell.textContent = value;
      line.append(cell);
    });
  });
  return table;
}

function say(place, words) {
  const line = document.createElement('p');
  line.textContent = words;
  place.append(line);
}
