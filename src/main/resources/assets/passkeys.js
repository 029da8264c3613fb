// Forms that a passkey answers: without JavaScript they stay hidden, and password and code do the same.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

const text = (buffer) =>
  buffer === null
    ? null
    : btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');

const keys = (list) => (list ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

async function options(form) {
  const answer = await fetch(form.dataset.begin, {
    method: 'POST',
    body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
    redirect: 'error',
  });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  const asked = await answer.json();
  return { ...asked, challenge: bytes(asked.challenge) };
}

async function make(form) {
  const asked = await options(form);
  const made = await navigator.credentials.create({
    publicKey: {
      ...asked,
      user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: keys(asked.excludeCredentials),
    },
  });
  return sent(made, {
    attestationObject: text(made.response.attestationObject),
    clientDataJSON: text(made.response.clientDataJSON),
    transports: made.response.getTransports?.() ?? [],
  });
}

async function prove(form) {
  const asked = await options(form);
  const proof = await navigator.credentials.get({
    publicKey: { ...asked, allowCredentials: keys(asked.allowCredentials) },
  });
  return sent(proof, {
    authenticatorData: text(proof.response.authenticatorData),
    clientDataJSON: text(proof.response.clientDataJSON),
    signature: text(proof.response.signature),
    userHandle: text(proof.response.userHandle),
  });
}

const sent = (key, response) =>
  JSON.stringify({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    response,
    clientExtensionResults: {},
    authenticatorAttachment: key.authenticatorAttachment ?? 'platform',
  });

for (const form of window.PublicKeyCredential ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  const message = form.querySelector('[role=alert]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    message.textContent = '';
    try {
      form.elements.answer.value = await (form.dataset.passkey === 'make' ? make(form) : prove(form));
      form.submit();
    } catch {
      message.textContent = form.dataset.failed;
    }
  });
}
