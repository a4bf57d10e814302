import { initAll } from './govuk-frontend.js'

// Every page works without this file. It starts the components of GOV.UK Frontend and makes five things easier: sending once, pressing
// keys, keeping what was typed, staying signed in, and going to where the page wants the reader.

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
const KEPT = 'witan:'
const SENT = 'witan-sent'

initAll()
sendOnce()
pressByKey()
keepTyping()
warnOfEnd()
focusWhereAsked()

// The server acts once on a form however often it comes (`_key`); this only spares the reader the doubt.
function sendOnce() {
  document.addEventListener('submit', event => {
    const form = event.target
    if (event.defaultPrevented || form.getAttribute('method') !== 'post') return
    if (form.getAttribute('aria-busy') === 'true') event.preventDefault()
    form.setAttribute('aria-busy', 'true')
    // What answers with a file leaves the page where it is.
    setTimeout(() => form.removeAttribute('aria-busy'), 5000)
  })
  // A page that comes back from the browser's memory may be sent again.
  window.addEventListener('pageshow', () => {
    for (const form of document.forms) form.removeAttribute('aria-busy')
  })
}

// `data-key` is one key, as KeyboardEvent.key names it ('n', 'ArrowRight', '?'). A field with it is entered, all else is pressed.
function pressByKey() {
  for (const hints of document.querySelectorAll('[data-keys]')) hints.hidden = false
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey || takesText(event.target)) return
    const target = [...document.querySelectorAll('[data-key]')].find(
      candidate => candidate.dataset.key === event.key && isUsable(candidate),
    )
    if (target === undefined) return
    event.preventDefault()
    target.focus()
    if (!takesText(target)) target.click()
  })
}

function takesText(element) {
  if (element.isContentEditable) return true
  return element.matches('textarea, select, input:not([type=button], [type=submit], [type=checkbox], [type=radio])')
}

function isUsable(element) {
  return element.disabled !== true && element.getClientRects().length > 0
}

// `data-keep` is a name for what is typed, unique to the record and the field. The text stays in this browser, for this reader, until the server
// shows the field again with that text in it, which is how we know that it arrived; or until the reader signs out (`data-forget`).
function keepTyping() {
  forgetWhatArrived()
  for (const field of document.querySelectorAll('[data-keep]')) {
    const name = nameOf(field)
    const kept = remembered(name)
    if (kept !== null && kept === field.value) forget(name)
    else if (kept !== null) offer(field, kept, name)
    field.addEventListener('input', () => remember(name, field.value))
  }
  document.addEventListener('submit', event => {
    if (event.target.matches('[data-forget]')) forgetAll()
    else noteWhatIsSent(event.target)
  })
}

// Some fields come back empty when what was in them has become a record. What a form sent has arrived if the next page is shown without an error;
// a connection that drops shows no next page.
function noteWhatIsSent(form) {
  const sent = [...form.elements].filter(field => field.dataset.keep !== undefined).map(nameOf)
  try {
    sessionStorage.setItem(SENT, JSON.stringify(sent))
  } catch {
    // Then what was sent is offered once more, and can be thrown away.
  }
}

function forgetWhatArrived() {
  try {
    const sent = JSON.parse(sessionStorage.getItem(SENT) ?? '[]')
    sessionStorage.removeItem(SENT)
    if (document.querySelector('.govuk-error-summary') === null) for (const name of sent) forget(name)
  } catch {
    // As above.
  }
}

function nameOf(field) {
  return `${KEPT}${document.body.dataset.reader ?? ''}:${field.dataset.keep}`
}

function offer(field, kept, name) {
  const words = document.createElement('p')
  words.className = 'govuk-hint witan-kept'
  words.textContent = 'You typed something here that was not saved. '
  words.append(linkLike('Put it back', () => put(field, kept, words)), ' ', linkLike('Throw it away', () => drop(field, name, words)))
  field.before(words)
}

function put(field, kept, words) {
  field.value = kept
  field.dispatchEvent(new Event('input', { bubbles: true }))
  words.remove()
  field.focus()
}

function drop(field, name, words) {
  forget(name)
  words.remove()
  field.focus()
}

function linkLike(text, act) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'witan-link-button'
  button.textContent = text
  button.addEventListener('click', act)
  return button
}

// A browser may refuse to store anything. Then nothing is kept, and nothing breaks.
function remembered(name) {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function remember(name, value) {
  try {
    localStorage.setItem(name, value)
  } catch {
    forget(name)
  }
}

function forget(name) {
  try {
    localStorage.removeItem(name)
  } catch {
    // It was never kept.
  }
}

function forgetAll() {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(KEPT)) localStorage.removeItem(name)
  } catch {
    // Nothing was ever kept.
  }
}

// An error or a notice takes the focus itself. Otherwise the page may say where typing goes on.
function focusWhereAsked() {
  if (document.querySelector('.govuk-error-summary, .govuk-notification-banner[role=alert]') !== null) return
  if (location.hash === '') document.querySelector('[data-focus]')?.focus()
}

// The page says in how many seconds the session ends if nothing is asked of it. Shortly before that its warning is shown. Its button goes on with the
// session from here and takes over what the next page says of it, so that what was typed stays where it is, and so does whoever typed it.
function warnOfEnd() {
  const warning = document.querySelector('[data-session-seconds]')
  if (warning === null) return
  const { sessionSeconds, sessionWarned } = warning.dataset
  if (warning.hidden) setTimeout(() => show(warning), Math.max(0, sessionSeconds - sessionWarned) * 1000)
  let from = null
  warning.addEventListener('focusin', ({ relatedTarget }) => {
    if (!warning.contains(relatedTarget)) from = relatedTarget
  })
  const goOn = async form => {
    const next = await sessionAfter(form)
    if (next === null) return show(warning.querySelector('[data-session-lost]'))
    warning.replaceWith(next)
    from?.focus()
    warnOfEnd()
  }
  warning.querySelector('[data-session-extension]')?.addEventListener('submit', event => {
    event.preventDefault()
    void goOn(event.target)
  })
}

// What the lightest of the pages says of the session after that; null where nothing came back, or nobody is signed in any more.
async function sessionAfter(form) {
  const sent = new URLSearchParams(new FormData(form))
  sent.set('to', '/search')
  const answer = await fetch(form.action, { method: 'POST', body: sent }).catch(() => undefined)
  if (answer?.ok !== true) return null
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-session-seconds]')
}

function show(warning) {
  warning.hidden = false
  warning.setAttribute('role', 'alert')
}
