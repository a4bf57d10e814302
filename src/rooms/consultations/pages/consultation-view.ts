import { getLifecycle } from '../../../kit/pack/pack.ts'
import { type Edition, getEdition } from '../../../kit/pack/pack.ts'
import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { checkTakes, type Consultation, hasClosed } from '../consultation.ts'
import { partyFunctions } from '../respondent.ts'
import type { ConfidentialPart, Response } from '../response.ts'
import {
  confidentialFrom,
  confidentialTo,
  consultationByReference,
  consultationsFrom,
  responsesFrom,
  responsesTo,
} from '../store.ts'

/** All that the pages of one consultation are made from, as far as the reader may see it. */
export type ConsultationView = Readonly<{
  kept: Kept<Consultation>
  edition: Edition
  /** As it stands at this moment: what the clock has closed is closed. */
  state: string
  responses: readonly Kept<Response>[]
  confidential: readonly Kept<ConfidentialPart>[]
  /** The response of the reader's party. */
  own: Kept<Response> | undefined
  speaksForParty: boolean
}>

export async function readConsultation(ask: Ask): Promise<ConsultationView | undefined> {
  const { about = '', number = '' } = ask.params
  return await readConsultationCalled(ask, `${about}/${number}`)
}

export async function readConsultationCalled(ask: Ask, reference: string): Promise<ConsultationView | undefined> {
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(consultationByReference(code, reference, ask.asAt?.instant))
  const [kept] = consultationsFrom(rows)
  if (kept === undefined) return undefined
  const { id } = kept.record
  const [given = [], apart = []] = await ask.read(
    responsesTo(code, id, ask.asAt?.instant),
    confidentialTo(code, id, ask.asAt?.instant),
  )
  const responses = responsesFrom(given)
  const confidential = confidentialFrom(apart)
  const edition = getEdition(ask.house.pack, kept.record.edition)
  const { functions } = ask.context.actor
  return {
    kept,
    edition,
    state: stateNow(ask, kept),
    responses,
    confidential,
    own: ownAmong(ask, responses, confidential),
    speaksForParty:
      ask.reader.isIn('party-contacts') &&
      ask.reader.actor.party !== null &&
      partyFunctions(edition).some(key => functions.includes(key)),
  }
}

function stateNow(ask: Ask, { record, content }: Kept<Consultation>): string {
  const isPast = hasClosed(content, ask.asAt?.instant ?? ask.now)
  return record.state === 'open' && isPast ? 'closed' : record.state
}

/** The party's own: its record names the party, or its confidential part does. */
function ownAmong(
  ask: Ask,
  responses: readonly Kept<Response>[],
  confidential: readonly Kept<ConfidentialPart>[],
): Kept<Response> | undefined {
  const party = ask.reader.actor.party
  if (party === null) return undefined
  const apart = confidential.filter(({ record }) => record.party === party).map(({ content }) => content.response)
  return responses.find(({ record }) => record.party === party || apart.includes(record.reference))
}

/** May the reader do this, from where it stands now? */
export function mayDo(ask: Ask, { edition, state }: ConsultationView, act: ActOf<'consultation'>): boolean {
  if (ask.asAt !== undefined || ask.reader.person === undefined) return false
  const rows = getLifecycle(edition, 'consultation').rows
  return rows.some(
    row =>
      row.act === act && row.from.includes(state) && row.by.some(role => ask.context.actor.functions.includes(role)),
  )
}

/** May the reader enter what others have sent in? */
export function keepsIt(ask: Ask, { edition }: ConsultationView): boolean {
  const keepers = edition.functions.filter(({ kind }) => kind === 'secretariat' || kind === 'code-administrator')
  return keepers.some(({ key }) => ask.context.actor.functions.includes(key))
}

export function isTakingResponses({ now }: Ask, { kept, state }: ConsultationView): boolean {
  return checkTakes(kept.content, state, now, false).ok
}

/** May the reader respond now: for a party, or by entering what came in? */
export function mayRespond(ask: Ask, view: ConsultationView): boolean {
  return (
    isTakingResponses(ask, view) &&
    mayDo(ask, view, 'respond-to-consultation') &&
    (view.speaksForParty || keepsIt(ask, view))
  )
}
