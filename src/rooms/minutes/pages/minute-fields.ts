import { type Static, Type } from 'typebox'
import { identifier, line, prose, several, ticked } from '../../../shell/web/form-input.ts'

const VOTES = ['for', 'against', 'abstain'] as const

/** An identifier, and after the colon a word or nothing; nothing at all where it is left out. */
const Pair = Type.String({ pattern: '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[a-z0-9-]{0,60})?$' })

/** A seat, and after the colon its vote or nothing. */
const Ballot = Type.String({
  pattern: `^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:(${VOTES.join('|')})?)?$`,
})

/** What has been typed and stands in every press of the page. */
export const TYPED = {
  notes: Type.Optional(prose(60_000)),
  action: Type.Optional(prose(4000)),
  owner: Type.Optional(line()),
  due: Type.Optional(line()),
}

const TypedFields = Type.Object(TYPED)
export type Typed = Static<typeof TypedFields>

export const DECISION = {
  verb: line(60),
  text: Type.Optional(prose(8000)),
  by: Type.Optional(Type.Enum(['body', 'chair'])),
  /** `<record>:<outcome>`, or `<record>:` where nothing is done to it. */
  effects: several(Pair),
  effectDates: several(line(40)),
  effectReasons: several(prose(2000)),
  recordsVotes: ticked(),
  /** `<seat>:<vote>`, or `<seat>:` where none was given. */
  votes: several(Ballot),
  castingVote: Type.Optional(Type.Enum(['for', 'against'])),
  dissentSeat: Type.Optional(identifier()),
  dissentText: Type.Optional(prose(4000)),
  abstained: several(identifier()),
}

const DecisionFields = Type.Object({ ...DECISION })
export type DecisionSent = Static<typeof DecisionFields>

export function votesSent(sent: Pick<DecisionSent, 'votes'>) {
  return listOf(sent.votes).flatMap(one => {
    const [seat = '', said = ''] = one.split(':')
    const vote = VOTES.find(known => known === said)
    return vote === undefined ? [] : [{ seat, vote }]
  })
}

export function effectsSent(sent: Pick<DecisionSent, 'effects' | 'effectDates' | 'effectReasons'>) {
  const [dates, reasons] = [listOf(sent.effectDates), listOf(sent.effectReasons)]
  return listOf(sent.effects).flatMap((one, n) => {
    const [subject = '', outcome = ''] = one.split(':')
    if (subject === '') return []
    return [{ subject, outcome: given(outcome), date: given(dates[n]), reason: given(reasons[n]) }]
  })
}

/** `several` says only that it is a list; its members were checked to be lines. */
export function listOf(sent: unknown): readonly string[] {
  return Array.isArray(sent) ? sent.map(String) : []
}

function given(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}
