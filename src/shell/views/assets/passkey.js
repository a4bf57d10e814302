import './simplewebauthn.js'

// A form with `data-passkey` asks the browser for a passkey, or to make one (`data-passkey-kind="make"`), and sends what it says in the field
// `answer`. Without this file, and where a browser has no passkeys, the form stays hidden and the page says what else there is.

const { browserSupportsWebAuthn, startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser

if (browserSupportsWebAuthn()) {
  for (const words of document.querySelectorAll('[data-without-passkey]')) words.hidden = true
  for (const form of document.querySelectorAll('form[data-passkey]')) prepare(form)
}

function prepare(form) {
  form.hidden = false
  form.addEventListener('submit', event => {
    if (form.elements.answer.value !== '') return
    event.preventDefault()
    void ask(form)
  })
}

async function ask(form) {
  const start = form.dataset.passkeyKind === 'make' ? startRegistration : startAuthentication
  try {
    const answer = await start({ optionsJSON: JSON.parse(form.dataset.passkey) })
    form.elements.answer.value = JSON.stringify(answer)
    form.requestSubmit()
  } catch {
    say(form)
  }
}

function say(form) {
  const words = form.querySelector('[data-passkey-words]')
  words.textContent = 'The browser did not give a passkey. Try again, or use another way on this page.'
}
