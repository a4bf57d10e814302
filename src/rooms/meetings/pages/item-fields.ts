import { capital } from '../../../kit/capital.ts'
import { CLASSIFICATIONS } from '../../../kit/classification.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { enteredOr } from '../../../shell/web/ask.ts'
import { listPresenters } from '../presenter.ts'
import type { MeetingView } from './meeting-view.ts'

export const PURPOSES = ['decision', 'discussion', 'information'] as const

export type CurrentItem = Readonly<{
  title: string
  purpose: string
  presenterKey: string | null
  hasPaper: boolean
}>

const NEW: CurrentItem = { title: '', purpose: 'decision', presenterKey: null, hasPaper: true }

/** What is asked of an item, new or not. */
export function itemFields(
  view: MeetingView,
  { current = NEW, asksClass = false }: Readonly<{ current?: CurrentItem; asksClass?: boolean }>,
): Html {
  const { ask, edition, body } = view
  const presenters = listPresenters(edition, ask.house.pack.code, body.key)
  const wasEntered = ask.entered?.['title'] !== undefined
  const hasPaper = wasEntered ? enteredOr(ask, 'hasPaper', '') : current.hasPaper ? 'yes' : ''
  return html`
    ${textInput({
      name: 'title',
      label: 'Title',
      value: enteredOr(ask, 'title', current.title),
      errorMessage: errorOf(ask.refusals, 'title'),
    })}
    ${select({
      name: 'purpose',
      label: 'For',
      items: PURPOSES.map(value => ({ value, text: capital(value) })),
      value: enteredOr(ask, 'purpose', current.purpose),
    })}
    ${select({
      name: 'presenterKey',
      label: 'Presented by',
      items: [{ value: '', text: 'Nobody yet' }, ...presenters.map(({ key, words }) => ({ value: key, text: words }))],
      value: enteredOr(ask, 'presenterKey', current.presenterKey ?? ''),
    })}
    ${checkboxes({ name: 'hasPaper', items: [{ value: 'yes', text: `A ${edition.words.paper} is expected` }], values: [hasPaper] })}
    ${asksClass && classFields(view)}`
}

function classFields({ ask, edition }: MeetingView): Html {
  const { classes, unmarked, stubTitle } = edition.classification
  return html`
    ${select({
      name: 'classification',
      label: 'Classification',
      items: CLASSIFICATIONS.map(value => ({ value, text: `${classes[value].name}: ${classes[value].banner}` })),
      value: enteredOr(ask, 'classification', unmarked),
    })}
    ${textInput({
      name: 'publicTitle',
      label: 'Title that everybody may read',
      hint: `Of an item that needs a declaration. “${stubTitle}” if left empty.`,
      value: enteredOr(ask, 'publicTitle', ''),
    })}`
}
