/** Sends what is pasted or chosen, past the circuit: threads and mails are long. */
export async function send(panel, draft) {
  const form = new FormData(), value = id => panel.querySelector(`#import-${id}`).value, file = panel.querySelector('#import-file');
  ['text', 'source', 'link', 'lane'].forEach(it => form.append(it, value(it)));
  form.append('zone', Intl.DateTimeFormat().resolvedOptions().timeZone ?? '');
  if (file.files.length) {
    form.append('file', file.files[0], file.files[0].name);
  }

  try {
    const answer = await fetch(`/new/${draft}/imports`, { method: 'POST', headers: { RequestVerificationToken: document.querySelector('meta[name=request-token]').content }, body: form });
    const told = await answer.json().catch(() => null);
    if (!answer.ok) {
      return { added: 0, known: 0, refusal: told?.detail ?? 'This was not taken. Reload the page and try again.' };
    }

    panel.querySelector('#import-text').value = '';
    file.value = '';
    return { added: told.added, known: told.known };
  } catch {
    return { added: 0, known: 0, refusal: 'Not imported: the connection is lost. Try again when it is back.' };
  }
}
