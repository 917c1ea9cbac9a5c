/** Sends one file, telling how far it is. The answer is its event, or a refusal in words; ends with nothing when it is called off. */
export function upload(item, room, progress) {
  const form = new FormData(), request = new XMLHttpRequest();
  form.append('commandId', item.id);
  form.append('lane', item.lane);
  if (item.document) {
    form.append('document', item.document);
  }

  form.append('file', item.file, item.file.name);
  request.open('POST', `/r/${room}/files`);
  request.setRequestHeader('RequestVerificationToken', document.querySelector('meta[name=request-token]').content);
  request.responseType = 'json';
  item.cancel = () => request.abort();
  return new Promise((done, fail) => {
    request.upload.onprogress = event => progress(`${Math.round(100 * event.loaded / event.total)} % of ${sizeOf(event.total)} to ${item.lane}`);
    request.onload = () => request.status === 201 ? done({ eventId: request.response.eventId })
      : done({ refusal: request.response?.detail ?? 'The file was not taken. Reload the page and try again.' });
    request.onerror = fail;
    request.onabort = () => done(null);
    request.send(form);
  });
}

export function sizeOf(bytes) {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Files that are chosen, pasted or dropped. */
export class Attachments {
  constructor(composer, scroller, take) {
    Object.assign(this, { composer, scroller, take, picker: composer.querySelector('input[type=file]'), picked: {} });
    composer.querySelector('.attach').addEventListener('click', () => this.pick());
    this.picker.addEventListener('change', () => this.take([...this.picker.files], this.picked.document, this.picked.lane));
    composer.querySelector('textarea').addEventListener('paste', event => this.receive(event, event.clipboardData));
    this.onDrag = event => event.dataTransfer?.types.includes('Files') && event.preventDefault();
    this.onDrop = event => this.receive(event, event.dataTransfer);
    [composer, scroller].forEach(it => { it.addEventListener('dragover', this.onDrag); it.addEventListener('drop', this.onDrop); });
  }

  pick(document, lane) {
    [this.picker.value, this.picked, this.picker.multiple] = ['', { document, lane }, !document];
    this.picker.click();
  }

  receive(event, data) {
    if (data?.files.length) {
      event.preventDefault();
      this.take([...data.files]);
    }
  }

  end() {
    this.scroller.removeEventListener('dragover', this.onDrag);
    this.scroller.removeEventListener('drop', this.onDrop);
  }
}
