/** Sends the chosen file past the circuit: calendars are long. */
export async function send(card) {
  const file = card.querySelector('#calendar-file');
  if (!file.files.length) {
    return 'Choose a file first.';
  }

  try {
    const answer = await fetch('/profile/calendar', { method: 'POST', headers: { 'Content-Type': 'text/calendar', RequestVerificationToken: document.querySelector('meta[name=request-token]').content }, body: file.files[0] });
    const told = await answer.json().catch(() => null);
    file.value = '';
    return answer.ok ? null : told?.detail ?? 'This was not taken. Reload the page and try again.';
  } catch {
    return 'Not uploaded: the connection is lost. Try again when it is back.';
  }
}
