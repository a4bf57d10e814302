import { Type } from 'typebox'
import { type Decision, type SeatBallot, type Vote, VOTES } from '../decision.ts'

const IDENTIFIER = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** `<seat>:<vote>`, or nothing where none was chosen. */
export const BALLOT = Type.String({ pattern: `^(?:${IDENTIFIER}:(?:${VOTES.join('|')}))?$` })

/** The identifier of a seat, or nothing. */
export const SEAT = Type.String({ pattern: `^(?:${IDENTIFIER})?$` })

export type CastFields = Readonly<{
  votes: readonly SeatBallot[] | undefined
  castingVote: 'for' | 'against' | undefined
  abstained: readonly string[]
  dissent: Decision['dissent']
}>

/** Votes as the form sends them: `<seat>:for` for each seat; what was not chosen is empty. */
export function castOf(fields: Readonly<Record<string, unknown>>): CastFields {
  const votes = listOf(fields['votes']).flatMap(voteOf)
  const texts = listOf(fields['dissentText'])
  const dissent = listOf(fields['dissentSeat']).map((seat, index) => ({ seat, text: texts[index] ?? '' }))
  const casting = fields['castingVote']
  return {
    votes: votes.length === 0 ? undefined : votes,
    castingVote: casting === 'for' || casting === 'against' ? casting : undefined,
    abstained: listOf(fields['abstained']).filter(seat => seat !== ''),
    dissent: dissent.filter(({ seat }) => seat !== ''),
  }
}

function listOf(value: unknown): readonly string[] {
  return [value].flat().filter(one => typeof one === 'string')
}

function voteOf(sent: string): readonly SeatBallot[] {
  const [seat = '', word] = sent.split(':')
  const vote = VOTES.find((known): known is Vote => known === word)
  return seat === '' || vote === undefined ? [] : [{ seat, vote }]
}
