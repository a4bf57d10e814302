import { formatInstant } from '../../../kit/instant.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Nomination } from '../nomination.ts'
import { isPossible } from '../election.ts'
import { addressOf, lifecycleOf, type ElectionView } from './election-view.ts'

/** While nominations are open: who has been nominated, and what this reader may do about it. */
export function nominationsPart(ask: Ask, view: ElectionView): Html | undefined {
  const { nominations, kept, names } = view
  if (nominations.length === 0 || kept.content.candidates.length > 0) return undefined
  const isOpen = isPossible(lifecycleOf(ask, kept.record), 'nominate', kept.record.state) && ask.asAt === undefined
  return html`<section aria-labelledby="nominations"><h2 class="govuk-heading-m" id="nominations">Nominations</h2>
    ${scrollingTable({
      caption: 'Nominations',
      captionSize: 'hidden',
      head: ['Person', 'Nominated by', 'Statement', 'State'],
      firstCellIsHeader: true,
      rows: nominations.map(({ record, content }) => [
        userText(names.get(content.person) ?? 'Name erased'),
        userText(content.partyName),
        userText(content.statement),
        stateOf(record.state, content),
      ]),
    })}
    ${isOpen && nominations.map(one => formsOf(ask, view, one))}</section>`
}

function stateOf(state: string, { acceptedAt, withdrawnFor }: Nomination): string {
  if (state === 'withdrawn') return `Withdrawn: ${withdrawnFor ?? ''}`
  return acceptedAt === null ? 'Not accepted yet' : `Accepted ${formatInstant(acceptedAt)}`
}

function formsOf(ask: Ask, view: ElectionView, nomination: Kept<Nomination>): Html | undefined {
  const { record, content } = nomination
  const me = ask.reader.person
  if (me === undefined || record.state === 'withdrawn') return undefined
  const isMine = content.person === me.id
  const mayWithdraw = isMine || view.keeps || content.party === me.party
  return html`${isMine && record.state === 'made' && acceptance(ask, view, nomination)}
    ${mayWithdraw && withdrawal(ask, view, nomination)}`
}

function actionOf({ kept }: ElectionView, { record }: Kept<Nomination>, noun: string): string {
  return `${addressOf(kept)}/nominations/${record.reference}/${noun}`
}

function acceptance(ask: Ask, view: ElectionView, nomination: Kept<Nomination>): Html {
  const box = (name: string, text: string) =>
    checkboxes({ name, items: [{ value: 'yes', text }], errorMessage: errorOf(ask.refusals, name) })
  return form({
    action: actionOf(view, nomination, 'acceptance'),
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`<h3 class="govuk-heading-s">You have been nominated</h3>
      ${box('willing', 'I am willing to stand, and to serve if I am elected')}
      ${box('independent', 'I will act independently, and not for whoever employs me')}
      ${box('time', 'Whoever employs me gives me the time for it')}
      ${button({ text: 'Accept the nomination' })}`,
  })
}

function withdrawal(ask: Ask, view: ElectionView, nomination: Kept<Nomination>): Html {
  const { record, content } = nomination
  const isThis = ask.path.includes(`/${record.reference}/`)
  const own: Ask = isThis ? ask : { ...ask, refusals: [], entered: undefined }
  return details({
    summary: `Withdraw the nomination of ${view.names.get(content.person) ?? record.title}`,
    isOpen: isThis && errorOf(own.refusals, 'reason') !== undefined,
    body: form({
      action: actionOf(view, nomination, 'withdrawal'),
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${textarea({ name: 'reason', id: isThis ? 'reason' : `reason-${record.reference}`, label: 'Why', rows: 2, value: enteredOr(own, 'reason', ''), errorMessage: errorOf(own.refusals, 'reason') })}
        ${button({ text: 'Withdraw it', kind: 'warning' })}`,
    }),
  })
}
