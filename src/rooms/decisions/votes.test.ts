import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packOf } from '../../../test/world.ts'
import type { Body } from '../../kit/pack/body.ts'
import { editionInForce, getBody, getVerb } from '../../kit/pack/pack.ts'
import type { Refused, Verdict } from '../../kit/verdict.ts'
import { countVotes } from './../bodies/door.ts'
import { type Cast, checkCarried, checkCast, seatVotesOf, type VotingSeat } from './votes.ts'
import type { SeatBallot } from './decision.ts'

const edition = editionInForce(packOf('toy'), '2017-01-03')
if (!edition.ok) throw new Error('the toy code has no edition for January 2017')
const council = getBody(edition.value, 'council')
const panel = getBody(edition.value, 'rules-panel')
const approve = getVerb(edition.value, 'approve')
const note = getVerb(edition.value, 'note')

function seat(id: string, change: Partial<VotingSeat> = {}): VotingSeat {
  return { id, title: id, constituency: 'lender', votes: 1, isChair: false, isThere: true, isRecused: false, ...change }
}
const SEATS = [
  seat('chair', { votes: 'casting', isChair: true, constituency: 'chair' }),
  seat('lender-1'),
  seat('lender-2'),
  seat('borrower-1', { constituency: 'borrower' }),
  seat('away', { isThere: false }),
  seat('recused', { isRecused: true }),
]
const NOTHING: Cast = { votes: null, castingVote: undefined, dissent: [], abstained: [] }

function votes(...cast: readonly [string, SeatBallot['vote']][]): readonly SeatBallot[] {
  return cast.map(([id, vote]) => ({ seat: id, vote }))
}
function reasons(verdict: Verdict<unknown>): readonly string[] {
  return verdict.ok ? [] : (verdict satisfies Refused).refusals.map(({ reason }) => reason)
}
function check(cast: Partial<Cast>, verb = note, body: Body = council, by: 'body' | 'chair' = 'body') {
  return reasons(checkCast(verb, body, by, SEATS, { ...NOTHING, ...cast }))
}

test('a verb whose votes are recorded needs them, unless the chair decides alone', () => {
  assert.deepEqual(check({}, approve), ['votes-missing'])
  assert.deepEqual(check({}, approve, council, 'chair'), [])
  assert.deepEqual(check({ votes: votes(['lender-1', 'for']) }, approve), [])
  assert.deepEqual(check({}, note), [])
})

test('a seat votes only if somebody is there for it who has not withdrawn, and once', () => {
  assert.deepEqual(check({ votes: votes(['away', 'for']) }), ['seat-absent'])
  assert.deepEqual(check({ votes: votes(['recused', 'for']) }), ['seat-recused'])
  assert.deepEqual(check({ votes: votes(['nobody', 'for']) }), ['no-such-seat'])
  assert.deepEqual(check({ votes: votes(['lender-1', 'for'], ['lender-1', 'against']) }), ['seat-twice'])
  assert.deepEqual(check({ abstained: ['away'] }), ['seat-absent'])
  assert.deepEqual(check({ dissent: [{ seat: 'recused', text: '' }] }), ['seat-recused'])
})

test('the chair has a casting vote alone, and only where the body gives one', () => {
  assert.deepEqual(check({ votes: votes(['chair', 'for']) }), ['casting-vote-only'])
  assert.deepEqual(check({ votes: votes(['lender-1', 'for']), castingVote: 'for' }, note, panel), ['no-casting-vote'])
})

test('whoever dissents did not vote for it, and whoever abstained did not vote', () => {
  const cast = votes(['lender-1', 'for'], ['lender-2', 'against'])
  assert.deepEqual(check({ votes: cast, dissent: [{ seat: 'lender-1', text: 'No.' }] }), ['dissent-and-vote-for'])
  assert.deepEqual(check({ votes: cast, dissent: [{ seat: 'lender-2', text: 'No.' }] }), [])
  assert.deepEqual(check({ votes: cast, abstained: ['lender-2'] }), ['abstained-and-voted'])
})

function countOf(cast: readonly SeatBallot[], chair?: 'for' | 'against') {
  return countVotes(council.majority, council.castingVote, seatVotesOf(SEATS, cast), chair)
}

test('a decision that was not carried is no decision', () => {
  assert.deepEqual(reasons(checkCarried(council, countOf(votes(['lender-1', 'against'])))), ['not-carried'])
  assert.deepEqual(reasons(checkCarried(council, countOf(votes(['lender-1', 'for'])))), [])
  assert.deepEqual(reasons(checkCarried(council, null)), [])
})

test('a tie is no decision until the chair has cast a vote', () => {
  const tied = votes(['lender-1', 'for'], ['lender-2', 'against'])
  assert.deepEqual(reasons(checkCarried(council, countOf(tied))), ['not-carried'])
  assert.deepEqual(reasons(checkCarried(council, countOf(tied, 'for'))), [])
  assert.deepEqual(reasons(checkCarried(council, countOf(tied, 'against'))), ['not-carried'])
})

const anyVote = fc.constantFrom('for' as const, 'against' as const, 'abstain' as const)
const anyCast = fc
  .uniqueArray(fc.constantFrom('lender-1', 'lender-2', 'borrower-1'), { maxLength: 3 })
  .chain(ids => fc.tuple(...ids.map(id => anyVote.map((vote): SeatBallot => ({ seat: id, vote })))))

test('every seat that may vote is counted once, whatever was cast', () => {
  fc.assert(
    fc.property(anyCast, cast => {
      const { for: inFavour, against, abstained, notCast } = countOf(cast)
      const count = (vote: SeatBallot['vote']) => cast.filter(ballot => ballot.vote === vote).length
      return (
        inFavour === count('for') &&
        against === count('against') &&
        abstained === count('abstain') &&
        inFavour + against + abstained + notCast === SEATS.filter(({ votes: weight }) => weight === 1).length
      )
    }),
  )
})

test('the order in which votes are given changes nothing', () => {
  fc.assert(fc.property(anyCast, cast => countOf(cast).explanation === countOf(cast.toReversed()).explanation))
})
