const banner = document.getElementById('components-reconnect-modal');
const words = banner.querySelector('.reconnect-words');
const retry = banner.querySelector('.reconnect-retry');
const quiet = 10000, soon = 2000;
let lost = 0, timer = 0;

banner.addEventListener('components-reconnect-state-changed', event => {
  switch (event.detail.state) {
    case 'show': case 'retrying': return show();
    case 'hide': return hide();
    case 'failed': return fail();
    case 'rejected': case 'resume-failed': return startAgain();
  }
});
retry.addEventListener('click', tryNow);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && lost && tryNow());

function show() {
  if (lost) {
    return;
  }

  lost = Date.now();
  document.documentElement.dataset.connection = 'lost';
  say('Reconnecting… what you type is kept.', false);
  setTimeout(lookWhetherSignedIn, soon);
  timer = setTimeout(() => say('Still no connection. What you type is kept on this device and sent when the connection is back.', true), quiet);
}

function hide() {
  clearTimeout(timer);
  lost = 0;
  delete document.documentElement.dataset.connection;
  banner.classList.remove('is-long');
  dispatchEvent(new Event('connectionback'));
}

/** A session that has ended looks like a lost connection, but waiting does not bring it back. */
async function lookWhetherSignedIn() {
  const answer = lost && await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  if (lost && answer?.status === 401) {
    say('You were signed out. What you typed is kept on this device.', false);
    setTimeout(() => location.reload(), 800);
  }
}

function fail() {
  lookWhetherSignedIn();
  say('The connection could not be restored. What you typed is kept on this device.', true);
}

async function tryNow() {
  try {
    if (await Blazor.reconnect() === false) {
      startAgain();
    }
  } catch {
    fail();
  }
}

/** The server no longer holds this page: a fresh one continues, and drafts come from this browser. */
function startAgain() {
  say('Updated. Your draft is safe, the page starts again…', false);
  setTimeout(() => location.reload(), 800);
}

function say(text, isLong) {
  words.textContent = text;
  retry.hidden = !isLong;
  banner.classList.toggle('is-long', isLong);
}
