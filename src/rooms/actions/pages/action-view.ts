import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { getEdition, getLifecycle } from '../../../kit/pack/pack.ts'
import { titleOfState } from '../../../kit/pack/lifecycle.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { classificationTag } from '../../../shell/web/record-link.ts'
import { type Action, type ActionUpdate, type Due, isOverdue } from '../action.ts'
import { addressOfAction } from './addresses.ts'

/** An action as a list shows it. Whether it is overdue is worked out for the day that is asked. */
export type ShownAction = Readonly<{
  reference: string
  owner: string
  ownerKey: string
  text: string
  due: Due
  dueInWords: string
  state: string
  stateInWords: string
  isOverdue: boolean
  body: string
  meeting: string
  update: ActionUpdate | null
  classification: Kept<unknown>['record']['classification']
  href: string
}>

export function shownOf(ask: Ask, { record, content }: Kept<Action>): ShownAction {
  const edition = getEdition(ask.house.pack, record.edition)
  return {
    reference: record.reference,
    owner: content.owner.words,
    ownerKey: `${content.owner.kind}:${content.owner.key}`,
    text: content.text,
    due: content.due,
    dueInWords: dueInWords(content.due),
    state: record.state,
    stateInWords: titleOfState(getLifecycle(edition, 'action'), record.state),
    isOverdue: isOverdue(content.due.on, record.state, todayOf(ask)),
    body: record.body ?? '',
    meeting: content.meeting,
    update: content.updates.at(-1) ?? null,
    classification: record.classification,
    href: addressOfAction(record.reference),
  }
}

export function todayOf(ask: Ask): string {
  return ask.asAt?.date ?? dateIn(LONDON, ask.now)
}

/** The date if there is one, with the meeting; otherwise the words. */
export function dueInWords({ on, words, meeting }: Due): string {
  if (on === null) return words === '' ? 'No date' : words
  return meeting === null ? formatDate(on) : `${formatDate(on)} (${meeting})`
}

export function stateTag({ stateInWords, isOverdue: late, state }: ShownAction): Html {
  if (late) return html`${tag('Overdue', 'red')} ${state === 'open' ? '' : stateInWords}`
  return tag(stateInWords, state === 'open' ? 'blue' : state === 'proposed-closed' ? 'yellow' : 'grey')
}

/** Actions with what was last said of each. */
export function actionsTable(ask: Ask, caption: string, shown: readonly ShownAction[]): Html {
  const asAt = ask.asAt === undefined ? '' : `?as-at=${ask.asAt.date}`
  return table({
    caption,
    captionSize: 's',
    head: ['Reference', 'Owner', 'What', 'Due', 'State', 'Last update'],
    firstCellIsHeader: true,
    rows: shown.map(action => [
      html`<a class="govuk-link" href="${action.href}${asAt}">${action.reference}</a>`,
      action.owner,
      html`${userText(action.text)} ${action.classification !== 'white' && classificationTag(ask.edition, action.classification)}`,
      action.dueInWords,
      stateTag(action),
      action.update === null ? '' : html`${userText(action.update.text)} (${formatDate(action.update.on)})`,
    ]),
  })
}
