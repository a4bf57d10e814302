import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { addressOfModification } from './addresses.ts'
import type { ModificationPage } from './modification-view.ts'

/** One of the forms of a modification's page, folded; the one that was refused is open. */
export function inForm(
  ask: Ask,
  { kept }: ModificationPage,
  noun: string,
  summary: string,
  submit: string,
  fields: Html,
  isOpen = false,
): Html {
  const action = `${addressOfModification(kept.record.reference)}/${noun}`
  const body = html`${fields}${button({ text: submit })}`
  return details({
    summary,
    id: noun.replaceAll('/', '-'),
    isOpen: isOpen || ask.path === action,
    body: form({ action, method: 'post', idempotencyKey: ask.newKey(), version: kept.record.version, body }),
  })
}

/** What its fields have in common. Their ids differ from form to form, save in the form that was refused. */
export function commonOf(ask: Ask, noun: string, name: string, value = '') {
  const isRefused = ask.path.endsWith(`/${noun}`)
  return {
    name,
    id: isRefused ? name : `${noun.replaceAll('/', '-')}-${name}`,
    value: isRefused ? enteredOr(ask, name, value) : value,
    errorMessage: isRefused ? errorOf(ask.refusals, name) : undefined,
  }
}
