/** Sends files that are chosen or dropped, one after the other and past the circuit; what happens to each is told in words. */
export function take(panel, page) {
  const picker = panel.querySelector('#draft-file'), lane = panel.querySelector('#draft-file-lane'), told = panel.querySelector('[data-told]');
  let running = Promise.resolve();
  const sendAll = async items => {
    const draft = await page.invokeMethodAsync('BeginAsync');
    const refused = [];
    for (const [at, it] of draft ? items.entries() : []) {
      told.textContent = `Sending ${it.file.name}${items.length > 1 ? `, ${at + 1} of ${items.length}` : ''}…`;
      const why = await send(draft, it);
      if (why) {
        refused.push(`${it.file.name}: ${why}`);
      }

      // The panel is gone once the draft is a room: why a file was not taken must stay readable.
      if (refused.length === 0) {
        await page.invokeMethodAsync('SentAsync');
      }
    }

    told.textContent = refused.join(' ');
  };
  const receive = files => {
    const items = [...files].map(file => ({ file, id: crypto.randomUUID(), lane: lane.value }));
    running = running.then(() => sendAll(items)).catch(() => { told.textContent = 'Not added: the connection is lost. Choose the file again when it is back.'; });
  };
  const choose = () => { receive(picker.files); picker.value = ''; };
  const over = event => event.dataTransfer?.types.includes('Files') && event.preventDefault();
  const drop = event => { if (event.dataTransfer?.files.length) { event.preventDefault(); receive(event.dataTransfer.files); } };
  picker.addEventListener('change', choose);
  panel.addEventListener('dragover', over);
  panel.addEventListener('drop', drop);
  return {
    end() {
      picker.removeEventListener('change', choose);
      panel.removeEventListener('dragover', over);
      panel.removeEventListener('drop', drop);
    },
  };
}

/** The answer is nothing, or why it was refused. A line that breaks is tried once more: the same command adds one file. */
async function send(draft, it, isAgain = false) {
  const form = new FormData();
  form.append('commandId', it.id);
  form.append('lane', it.lane);
  form.append('file', it.file, it.file.name);
  try {
    const answer = await fetch(`/new/${draft}/files`, { method: 'POST', headers: { RequestVerificationToken: document.querySelector('meta[name=request-token]').content }, body: form });
    return answer.ok ? null : (await answer.json().catch(() => null))?.detail ?? 'It was not taken. Reload the page and try again.';
  } catch {
    return isAgain ? 'Not sent: the connection is lost. Choose it again when it is back.' : send(draft, it, true);
  }
}
