import { button } from '../../../shell/views/button.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html } from '../../../shell/views/html.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { type Discussion, discussionsFrom, discussionsOf } from '../../decisions/door.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { placesOn } from '../place-on-sheet.ts'
import { addressOfMinutes } from './addresses.ts'
import { isStale } from './minute-notes.ts'
import { trailOf } from './minutes-page.ts'
import { isOffered } from './minutes-offers.ts'
import { findMinutes, type MinutesView } from './minutes-view.ts'

type Amended = Pick<MinutesView, 'ask' | 'parts' | 'edition' | 'minutes' | 'roles'> &
  Readonly<{ number: number; title: string; discussion: Kept<Discussion> | undefined; isCorrection: boolean }>

/** What was said at one item, to be put otherwise. Once the minutes are approved, for a reason. */
export async function showAmendment(ask: Ask, twin: boolean): Promise<Page | undefined> {
  const amended = await readAmended(ask, twin)
  if (amended === undefined) return undefined
  const { parts, minutes, number, title, isCorrection } = amended
  const { reference } = parts.meeting.record
  const href = addressOfMinutes(reference, twin)
  const words = `${isCorrection ? 'Correct' : 'Amend'} item ${number}: ${title}`
  return page({
    title: words,
    section: '/meetings',
    width: 'two-thirds',
    classification: minutes.record.classification,
    about: minutes.record,
    trail: [...trailOf(parts), { text: minutes.record.title, href }],
    data: { item: number, text: amended.discussion?.content.text ?? '', version: amended.discussion?.record.version },
    main: html`<h1 class="govuk-heading-l">${words}</h1>${amendmentForm(amended, `${href}/${isCorrection ? 'corrections' : 'amendments'}`)}`,
  })
}

async function readAmended(ask: Ask, twin: boolean): Promise<Amended | undefined> {
  const found = await findMinutes(ask, twin)
  if (found?.minutes === undefined) return undefined
  const { parts, edition, minutes, roles, openClassification } = found
  const asked = String(ask.entered?.['item'] ?? ask.query['item'] ?? '')
  const place = placesOn(parts, twin, openClassification).find(
    ({ number, id }) => String(number) === asked && id !== null,
  )
  const isCorrection = isOffered({ ask, edition, minutes, roles }, 'correct-minutes')
  if (place?.id == null || !(isCorrection || isOffered({ ask, edition, minutes, roles }, 'amend-minutes')))
    return undefined
  const [rows = []] = await ask.read(discussionsOf(ask.house.pack.code.key, [place.id]))
  const { number, title } = place
  return { ask, parts, edition, minutes, roles, number, title, discussion: discussionsFrom(rows)[0], isCorrection }
}

function amendmentForm({ ask, number, discussion, minutes, isCorrection }: Amended, action: string) {
  const text = discussion?.content.text ?? ''
  const entered = enteredOr(ask, 'text', text)
  const reason = isCorrection ? 'reason' : 'why'
  return html`
    ${isStale(ask) && entered !== text && sideBySide({ before: { title: 'Saved meanwhile', text }, after: { title: 'What you typed', text: entered } })}
    ${form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: discussion?.record.version,
      body: html`${hidden('item', number)}
        ${textarea({ name: 'text', label: 'What was said', rows: 14, value: entered, errorMessage: errorOf(ask.refusals, 'text'), keep: `${minutes.record.reference} item ${number}` })}
        ${textInput({ name: reason, label: isCorrection ? 'Reason' : 'What you change, in a few words', value: enteredOr(ask, reason, ''), errorMessage: errorOf(ask.refusals, reason) })}
        ${button({ text: 'Save' })}`,
    })}`
}
