import { formatDate } from '../../../kit/calendar-date.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { stackingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type Ask, enteredTick } from '../../../shell/web/ask.ts'
import { returnedReports } from '../returned.ts'
import { addressOfModification } from './addresses.ts'
import { commonOf } from './form-parts.ts'
import type { ModificationPage } from './modification-view.ts'
import { mayKeep } from './standing-page.ts'

/** The reports on it that were returned, and for which categories of reasons; whoever keeps the register may say those. */
export function returnsPart(ask: Ask, view: ModificationPage): Html | undefined {
  const { kept, edition } = view
  const categories = edition.assessments?.returnReasons ?? []
  const returned = returnedReports(edition.modificationProcess, categories, kept.content)
  if (returned.length === 0) return undefined
  return html`${stackingTable({
    caption: 'Reports returned',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['On', 'Under', 'For', 'In the words of the decision'],
    rows: returned.map(({ on, authority, categories: own, reason }) => [
      formatDate(on),
      authority ?? '',
      own.length === 0
        ? 'No category said'
        : html`${own.map(key => html`${tag(titleOfReason(edition, key), 'yellow')} `)}`,
      userText(reason),
    ]),
  })}${categories.length > 0 && mayKeep(ask) && categoriseForm(ask, view)}`
}

export function titleOfReason({ assessments }: Edition, key: string): string {
  return assessments?.returnReasons.find(known => known.key === key)?.title ?? key.replaceAll('-', ' ')
}

function categoriseForm(ask: Ask, { kept, edition }: ModificationPage): Html {
  const categories = edition.assessments?.returnReasons ?? []
  const returned = returnedReports(edition.modificationProcess, categories, kept.content)
  const action = `${addressOfModification(kept.record.reference)}/returns`
  const isRefused = ask.path === action
  const asked = isRefused ? ask : { ...ask, refusals: [], entered: undefined }
  return details({
    summary: 'Say for what a report was returned',
    id: 'returns',
    isOpen: isRefused,
    body: form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: kept.record.version,
      body: html`${select({ ...commonOf(ask, 'returns', 'returned'), label: 'Which return', items: returned.toReversed().map(({ key, on, authority }) => ({ value: key, text: authority === null ? formatDate(on) : `${formatDate(on)}, ${authority}` })) })}
        ${checkboxes({
          name: 'categories',
          id: isRefused ? 'categories' : 'returns-categories',
          legend: 'For what',
          isSmall: true,
          values: categories.map(({ key }) => key).filter(key => enteredTick(asked, 'categories', key, false)),
          items: categories.map(({ key, title }) => ({ value: key, text: title })),
          errorMessage: errorOf(asked.refusals, 'categories'),
        })}${button({ text: 'Keep the categories' })}`,
    }),
  })
}
