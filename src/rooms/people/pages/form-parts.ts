import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { oneTimeSecretOf, oneTimeSettingOf } from '../../../shell/sign-in/one-time-code.ts'
import { keyedDigest } from '../../../shell/sign-in/sealing.ts'

export const PASSKEY_SCRIPTS = ['passkey.js']

export type PasskeyForm = Readonly<{
  action: string
  kind: 'make' | 'ask'
  /** What the browser needs for it. */
  options: unknown
  text: string
  fields?: Value
}>

/** The form of a passkey, which a script fills in; without scripts it stays hidden. */
export function passkeyForm(ask: Ask, { action, kind, options, text, fields }: PasskeyForm): Html {
  return html`<p class="govuk-body" data-without-passkey>A passkey needs JavaScript, and a browser that knows passkeys.</p>
    ${form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      attributes: { 'data-passkey': JSON.stringify(options), 'data-passkey-kind': kind, hidden: true },
      body: html`${fields}${hidden('answer', '')}<p class="govuk-body" data-passkey-words role="status"></p>${button({ text })}`,
    })}`
}

/** A box of one line that keeps what was entered in it; a password is never shown again. */
export function box(
  ask: Ask,
  name: string,
  label: string,
  more: Readonly<{
    hint?: string | undefined
    type?: 'text' | 'email' | 'password'
    autocomplete?: string
    value?: string | undefined
    width?: 10 | 20 | 30
    inputmode?: string
  }> = {},
): Html {
  const { value = '', type = 'text', ...rest } = more
  return textInput({
    ...rest,
    name,
    label,
    type,
    value: type === 'password' ? '' : enteredOr(ask, name, value),
    errorMessage: errorOf(ask.refusals, name),
    isSpellchecked: false,
  })
}

/** Address, password and code: what is right of them is told to nobody, so they are asked at once. */
export function passwordBoxes(ask: Ask, { isKnown }: Readonly<{ isKnown: boolean }> = { isKnown: false }): Html {
  return html`${!isKnown && box(ask, 'address', 'Address for mail', { type: 'email', autocomplete: 'username', width: 30 })}
    ${box(ask, 'password', 'Password', { type: 'password', autocomplete: 'current-password', width: 30 })}
    ${box(ask, 'code', 'Code', { hint: 'Six digits of your authenticator application, or one of your recovery codes', autocomplete: 'one-time-code', width: 20, inputmode: 'text' })}`
}

/** A new password, and the secret for codes that goes with it: as a picture, and as text for those who do not see it. `use` is the page. */
export function newPasswordBoxes(ask: Ask, use: string, label: string): Html {
  const { house } = ask
  const secret = oneTimeSecretOf(Buffer.from(keyedDigest(house.signingKey, 'one-time secret', use), 'hex'))
  const setting = oneTimeSettingOf(secret, `Witan, ${house.pack.code.title}`, label)
  return html`
    ${box(ask, 'password', 'New password', { hint: 'At least 12 characters. Several words are good.', type: 'password', autocomplete: 'new-password', width: 30 })}
    <p class="govuk-body">Take this into an authenticator application on your phone, by its camera or by hand. It then shows six digits, other ones every half minute.</p>
    <svg xmlns="http://www.w3.org/2000/svg" width="220" height="220" viewBox="0 0 ${setting.size} ${setting.size}" role="img" aria-label="The key below as a QR code" shape-rendering="crispEdges"><rect width="${setting.size}" height="${setting.size}" fill="white"/>${setting.dark.map(path => html`<path d="${path}"/>`)}</svg>
    <p class="govuk-body">Key: <code>${setting.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code></p>
    ${box(ask, 'code', 'The six digits that it shows now', { autocomplete: 'one-time-code', width: 10, inputmode: 'numeric' })}`
}

/** More than any search or filter of ours needs. */
export const LONGEST_WAY_BACK = 8000

/** Where to go afterwards: an address of this site, and nothing else. */
export function ownPath(wanted: string | undefined): string {
  if (wanted === undefined || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(wanted)) return '/'
  return wanted
}
