import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Assessor } from '../queue.ts'
import { addressOfAssessor } from './addresses.ts'
import { isAssessor } from './asker.ts'

/** What an assessor says of itself. */
export function deskForms(ask: Ask, assessor: string, kept: Kept<Assessor> | undefined): Html | undefined {
  if (!isAssessor(ask, assessor)) return undefined
  const href = addressOfAssessor(assessor)
  const version = kept?.record.version
  const common = (noun: string, name: string, current = '') => {
    const isSent = ask.path.endsWith(`/${noun}`)
    return {
      name,
      id: isSent ? name : `${noun}-${name}`,
      value: isSent ? enteredOr(ask, name, current) : current,
      errorMessage: isSent ? errorOf(ask.refusals, name) : undefined,
    }
  }
  const formOf = (noun: string, summary: string, body: Html) =>
    details({
      summary,
      id: noun,
      isOpen: ask.path.endsWith(`/${noun}`),
      body: form({ action: `${href}/${noun}`, method: 'post', idempotencyKey: ask.newKey(), version, body }),
    })
  const capacity = kept?.content.capacity ?? null
  const date = { width: 10, attributes: { type: 'date' } } as const
  return html`
    ${formOf(
      'capacity',
      'Say how many you work on at once',
      html`${textInput({ ...common('capacity', 'capacity', capacity === null ? '' : String(capacity)), label: 'How many at once', hint: 'Leave it empty if there is no limit.', width: 4, inputmode: 'numeric' })}${button({ text: 'Save' })}`,
    )}
    ${formOf(
      'absences',
      'Say when you do no work',
      html`${textInput({ ...common('absences', 'from'), label: 'First day', ...date })}${textInput({ ...common('absences', 'until'), label: 'Last day', ...date })}${textInput({ ...common('absences', 'reason'), label: 'Reason' })}${button({ text: 'Note the absence' })}`,
    )}`
}
