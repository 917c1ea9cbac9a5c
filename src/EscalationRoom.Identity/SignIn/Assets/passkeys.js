// Asks the browser for a passkey when its form is sent, and sends the answer along. The server makes the question and checks the answer.
const binary = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
const knows = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential.parseRequestOptionsFromJSON;

const ways = {
  create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

const troubles = {
  NotAllowedError: 'No passkey was chosen, or it took too long. Try again, or go another way.',
  InvalidStateError: 'This device already keeps a passkey for this account.',
};

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.hidden = !knows;
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(form);
  });
}

async function send(form) {
  const button = form.querySelector('button[type=submit]');
  const trouble = form.querySelector('.refusal');
  button.disabled = true;
  trouble.hidden = true;
  try {
    form.elements.credential.value = JSON.stringify(describe(await ways[form.dataset.passkey](await options(form))));
    form.submit();
  } catch (error) {
    trouble.textContent = troubles[error.name] ?? 'That did not work. Reload this page and try again, or go another way.';
    trouble.hidden = false;
    button.disabled = false;
    button.focus();
  }
}

async function options(form) {
  const answer = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'error' });
  if (!answer.ok) {
    throw new Error(`The server answered ${answer.status}`);
  }

  return answer.json();
}

// Not toJSON(): the credentials of some password managers cannot do it.
function describe(credential) {
  const response = Object.fromEntries(binary.filter(it => credential.response[it]).map(it => [it, text(credential.response[it])]));
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...response, transports: credential.response.getTransports?.() },
  };
}

function text(buffer) {
  const letters = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
