import { type TObject, Type } from 'typebox'
import { isIdentifier } from '../../../kit/identifier.ts'
import { granted, refused, type Refusal, type Verdict } from '../../../kit/verdict.ts'
import { together } from '../../../shell/ledger/perform.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { type FormInput, line, prose, ticked } from '../../../shell/web/form-input.ts'
import { closeAction, raiseAction, updateAction } from '../../actions/door.ts'
import { recordDecision, recordRecommendation, saveDiscussion } from '../../decisions/door.ts'
import { carryOver, isOver, recordDeparture, recordReturn } from '../../meetings/door.ts'
import { decisionSent } from './minute-decision-sent.ts'
import { DECISION, TYPED, type Typed } from './minute-fields.ts'
import { ownerChosen } from '../owner-words.ts'
import { showMinute } from './minute-page.ts'
import { type MinuteView, readMinute, readPlace } from './minute-view.ts'
import { closeHere, conclude, draftAfter, goOn, openHere } from './minute-turns.ts'
import { also } from './second-act.ts'

/** The page of the minute-taker and all that is pressed on it; the confidential part of an item has the same under an address of its own. */
export function minuteDoors(web: Web): void {
  for (const isTwin of [false, true]) {
    const page = `/meetings/:meeting/items/:number/minute${isTwin ? '/confidential' : ''}`
    web.page(page, async ask => await showMinute(ask, isTwin))
    notesDoors(web, page, isTwin)
    decisionDoors(web, page, isTwin)
    roomDoors(web, page, isTwin)
  }
}

function notesDoors(web: Web, page: string, isTwin: boolean): void {
  hang(
    web,
    `${page}/notes`,
    isTwin,
    Type.Object({ ...TYPED, goTo: Type.Optional(line(10)) }),
    async (_, view, input) => {
      const { goTo, action } = input.fields
      if (goTo !== undefined) return granted(addressOfNumber(view, goTo))
      return granted(`${view.address}#${action === undefined ? 'notes-heading' : 'actions'}`)
    },
  )
  hang(web, `${page}/actions`, isTwin, Type.Object({ ...TYPED }), async (_, view, { fields }) => {
    if (fields.action !== undefined) return granted(`${view.address}#actions`)
    return refused({ reason: 'text-missing', says: 'Say what is to be done.', field: 'action' })
  })
  const updates = Type.Object({ updated: line(80), says: Type.Optional(prose(8000)), closes: ticked() })
  web.act(`${page}/updates`, {
    fields: updates,
    from: async ask => await showMinute(ask, isTwin),
    sees: async ask => (await readPlace(ask, isTwin)) !== undefined,
    act: async (ask, { fields: { updated: action, says: text = '', closes }, version }) => {
      const place = await readPlace(ask, isTwin)
      if (place === undefined) return refused(GONE)
      const meeting = place.reference
      const updated =
        closes === undefined
          ? await updateAction(ask.context, { action, text, meeting, version })
          : await closeAction(ask.context, { action, authority: meeting, version, ...(text === '' ? {} : { text }) })
      return updated.ok ? granted(`${place.address}#updates`) : inField(updated, 'text', 'says')
    },
  })
}

function decisionDoors(web: Web, page: string, isTwin: boolean): void {
  const fields = Type.Object({ ...TYPED, ...DECISION })
  hang(web, `${page}/decisions`, isTwin, fields, async (ask, view, input) => {
    const { text = '' } = input.fields
    return toDecisions(view, await recordDecision(ask.context, { ...decisionSent(view, input.fields), text }))
  })
  hang(web, `${page}/recommendations/:paper/:index`, isTwin, fields, async (ask, view, input) => {
    const { paper = '', index = '' } = ask.params
    if (!isIdentifier(paper) || !/^\d{1,3}$/.test(index)) return refused(GONE)
    const { text } = input.fields
    const decision = { ...decisionSent(view, input.fields), ...(text === undefined ? {} : { text }) }
    return toDecisions(view, await recordRecommendation(ask.context, { ...decision, paper, index: Number(index) }))
  })
  hang(web, `${page}/drafts/:draft`, isTwin, fields, async (ask, view, input) => {
    const draft = view.decisions.find(({ record }) => record.id === ask.params['draft'])
    if (draft === undefined) return refused(GONE)
    const { text = draft.content.text } = input.fields
    const decision = { ...decisionSent(view, input.fields), text, draft: draft.record.id }
    return toDecisions(view, await recordDecision(ask.context, decision))
  })
}

function roomDoors(web: Web, page: string, isTwin: boolean): void {
  const entry = Type.Object({ ...TYPED, entry: line(80) })
  hang(web, `${page}/departures`, isTwin, entry, async (ask, view, { fields }) =>
    toRoom(view, await recordDeparture(ask.context, { meeting: view.reference, entry: fields.entry })),
  )
  hang(web, `${page}/returns`, isTwin, entry, async (ask, view, { fields }) =>
    toRoom(view, await recordReturn(ask.context, { meeting: view.reference, entry: fields.entry })),
  )
  hang(web, `${page}/opening`, isTwin, Type.Object({ ...TYPED }), async (ask, view) => await openHere(ask, view))
  hang(web, `${page}/carrying-over`, isTwin, Type.Object({ ...TYPED }), async (ask, view) => {
    const carried = await carryOver(ask.context, { item: view.item.record.id })
    return carried.ok ? granted(view.address) : carried
  })
  const turn = { goTo: Type.Optional(line(10)), nothing: Type.Optional(line(10)) }
  hang(
    web,
    `${page}/conclusion`,
    isTwin,
    Type.Object({ ...TYPED, ...turn }),
    async (ask, view, { fields }) => await conclude(ask, view, fields),
    async (ask, view, { fields }) => await goOn(ask, view, fields),
  )
  const closing = Type.Object({ ...TYPED, drafts: ticked() })
  hang(
    web,
    `${page}/closing`,
    isTwin,
    closing,
    async (ask, view) => await closeHere(ask, view),
    async (ask, view, { fields }) => await draftAfter(ask, view, fields.drafts !== undefined),
  )
}

type MinuteAct<Fields extends TObject> = (
  ask: Ask,
  view: MinuteView,
  input: FormInput<Fields>,
) => Promise<Verdict<string>>

/**
 * An act of this page. What has been typed is kept with it, so that no press loses it: both are done, or neither. What leads on from there, such as
 * to the next item, is done after it, and may be refused by itself.
 */
function hang<Fields extends TObject>(
  web: Web,
  path: string,
  isTwin: boolean,
  fields: Fields,
  act: MinuteAct<Fields>,
  onward?: MinuteAct<Fields>,
): void {
  web.act(path, {
    fields,
    from: async ask => await showMinute(ask, isTwin),
    versionOf: 'notes',
    sees: async ask => (await readPlace(ask, isTwin)) !== undefined,
    act: async (ask, input) => {
      const view = await readMinute(ask, isTwin)
      if (view === undefined) return refused(GONE)
      // To close it is asked again if the answer was lost on the way.
      if (isOver(view.parts.meeting.content) && !path.endsWith('/closing')) return refused(OVER)
      const done = await together(ask.context, async context => {
        const within = { ...ask, context }
        const acted = await act(within, view, input)
        if (!acted.ok) return acted
        // Every form of this page has the fields of TYPED.
        const kept = await keepTyped(within, view, input.fields as Typed, input.version)
        return kept.ok ? acted : kept
      })
      return done.ok && onward !== undefined ? await onward(ask, view, input) : done
    },
  })
}

/** The notes first: where somebody else has changed them, the rest waits until both texts have been seen. */
async function keepTyped(
  ask: Ask,
  view: MinuteView,
  typed: Typed,
  version: number | undefined,
): Promise<Verdict<unknown>> {
  const { discussion, own } = view
  // A box that was emptied is sent like one that was not there; that it was there the version tells.
  const notes = typed.notes ?? (version === undefined ? undefined : '')
  if (notes !== undefined && notes !== (discussion?.content.text ?? '')) {
    const saved = await saveDiscussion(also(ask, 'notes'), { item: own.id, text: notes, version })
    if (!saved.ok) return inField(saved, 'text', 'notes')
  }
  if (typed.action === undefined) return granted()
  const { action: text, due } = typed
  const owner = ownerChosen(ask.house.pack.code, view.edition, view.body, typed.owner)
  return inField(await raiseAction(also(ask, 'action'), { item: own.id, text, owner, due }), 'text', 'action')
}

/** What an act says of one of its fields, said of the box of this page that it came from. */
function inField<T>(verdict: Verdict<T>, from: string, to: string): Verdict<T> {
  if (verdict.ok) return verdict
  return refused(...verdict.refusals.map((one): Refusal => (one.field === from ? { ...one, field: to } : one)))
}

function toDecisions(view: MinuteView, verdict: Verdict<unknown>): Verdict<string> {
  return verdict.ok ? granted(`${view.address}#decisions`) : verdict
}

function toRoom(view: MinuteView, verdict: Verdict<unknown>): Verdict<string> {
  return verdict.ok ? granted(`${view.address}#room`) : verdict
}

function addressOfNumber(view: MinuteView, number: string): string {
  const isKnown = view.parts.items.some(({ content }) => String(content.number) === number)
  return isKnown ? view.address.replace(/\/items\/\d+\/minute.*$/, `/items/${number}/minute`) : view.address
}

const OVER: Refusal = {
  reason: 'meeting-over',
  says: 'The meeting is over. What was said at it is read and corrected in its minutes.',
}

const GONE: Refusal = { reason: 'gone', says: 'This is no longer there. Load the page again.' }
