import { Type } from 'typebox'
import { granted } from '../../../kit/verdict.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { readPlace, type PlaceView } from '../../decisions/door.ts'
import { raiseAction } from '../acts/raise-action.ts'
import { type Commitment, commitmentsWithoutAction } from '../commitment.ts'
import { actionsFrom, actionsOf } from '../store.ts'
import { actionsTable, shownOf, type ShownAction } from './action-view.ts'
import { addressOfRaising } from './addresses.ts'
import { mayRaise } from './may-raise.ts'
import { chosenOwner, ownerChoices } from './owner-choices.ts'

/** Where actions are raised at an item, one line each. */
export function raisingDoors(web: Web): void {
  for (const isTwin of [false, true]) {
    const path = `/meetings/:meeting/items/:item${isTwin ? '/confidential' : ''}/actions`
    const from = async (ask: Ask) => await showRaising(ask, isTwin)
    web.page(path, from)
    web.act(path, {
      fields: Type.Object({ text: line(2000), owner: Type.Optional(line(200)), due: Type.Optional(line(200)) }),
      from,
      act: async (ask, { fields }) => {
        const item = (await readPlace(ask, isTwin))?.parent.id ?? ''
        const raised = await raiseAction(ask.context, {
          item,
          text: fields.text,
          owner: chosenOwner(ask, fields.owner),
          due: fields.due,
        })
        return raised.ok ? granted(`${ask.path}#raised`) : raised
      },
    })
  }
}

async function showRaising(ask: Ask, isTwin: boolean): Promise<Page | undefined> {
  const view = await readPlace(ask, isTwin)
  if (view === undefined) return undefined
  const { meeting, number, parent } = view
  const [rows = []] = await ask.read(actionsOf(ask.house.pack.code.key, [parent.id], ask.asAt?.instant))
  const shown = actionsFrom(rows).map(kept => shownOf(ask, kept))
  const pointedOut = commitmentsAt(view, shown)
  const { reference } = meeting.record
  return page({
    title: `Actions at item ${number} of ${reference}`,
    section: '/meetings',
    classification: parent.classification,
    about: parent,
    isDense: true,
    trail: [
      { text: 'Meetings', href: '/meetings' },
      { text: reference, href: `/meetings/${reference}` },
      { text: `Item ${number}`, href: `/meetings/${reference}/items/${number}` },
    ],
    data: { meeting: reference, item: number, parent: parent.id, actions: shown, commitments: pointedOut },
    main: html`
      <h1 class="govuk-heading-l">${number}. ${parent.title}: actions</h1>
      <div id="raised">${shown.length === 0 ? emptyState('No action has been raised at this item.') : actionsTable(ask, 'Actions raised at this item', shown)}</div>
      ${mayRaise(ask, view.edition, view.body) && raisingForm(ask, addressOfRaising(reference, number, isTwin))}
      ${commitmentsPart(pointedOut)}`,
  })
}

/** What the notes hold without an action, for those who see the notes. */
export function commitmentsAt(
  { discussion }: Pick<PlaceView, 'discussion'>,
  shown: readonly Pick<ShownAction, 'owner' | 'text'>[],
): readonly Commitment[] {
  const actions = shown.map(({ owner, text }) => `${owner} to ${text}`)
  return discussion === undefined ? [] : commitmentsWithoutAction(discussion.content.text, actions)
}

/** One line, and what it could not be understood without. */
export function raisingForm(ask: Ask, action: string): Html {
  const { refusals } = ask
  const isAsked = refusals.some(({ field }) => field === 'owner' || field === 'due')
  return html`<h2 class="govuk-heading-m" id="raise">Raise an action</h2>
    ${form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`
        ${textInput({ name: 'text', label: 'Who is to do what, by when', hint: 'One line: the owner, “to”, what is to be done, and “by” a date, a month or a meeting.', value: enteredOr(ask, 'text', ''), errorMessage: errorOf(refusals, 'text') })}
        ${details({
          summary: 'Choose the owner or the date',
          isOpen: isAsked,
          body: html`
            ${select({ name: 'owner', label: 'Owner', value: enteredOr(ask, 'owner', ''), items: [{ value: '', text: 'As the line says' }, ...ownerChoices(ask)], errorMessage: errorOf(refusals, 'owner') })}
            ${textInput({ name: 'due', label: 'By when', hint: 'As the line says, if you leave this empty.', value: enteredOr(ask, 'due', ''), errorMessage: errorOf(refusals, 'due') })}`,
        })}
        ${button({ text: 'Raise the action' })}`,
    })}`
}

export function commitmentsPart(pointedOut: readonly Commitment[]): Html | undefined {
  if (pointedOut.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">Does this need an action?</h2>
    <p class="govuk-body">The notes say these, and no action seems to carry them.</p>
    <ul class="govuk-list govuk-list--bullet">${pointedOut.map(({ sentence, why }) => html`<li>${userText(sentence)} <span class="govuk-hint">It ${why}.</span></li>`)}</ul>`
}
