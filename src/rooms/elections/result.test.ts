import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ballot } from './ballot.ts'
import { drawLot, lotCommitmentOf, seedOf } from './lot.ts'
import { countElection, type Counting, type ElectionResult, unopposed } from './result.ts'

const SECRET = 'a'.repeat(64)
const ballots = (...choices: readonly string[]): readonly Ballot[] =>
  choices.map((choice, n) => ({ receipt: `R${String(n).padStart(3, '0')}`, choices: [...choice] }))
const counted = (more: Partial<Counting>): ElectionResult =>
  countElection({
    election: 'TCE1',
    letters: ['A', 'B', 'C'],
    seats: 1,
    ties: 'by-lot',
    secret: SECRET,
    ballots: [],
    groups: 5,
    ...more,
  })

test('whoever has most votes is elected, and the result says how many voted', () => {
  const result = counted({ ballots: ballots('A', 'B', 'B', '') })
  assert.deepEqual(result.elected, ['B'])
  assert.equal(
    result.explanation,
    '4 of 5 voting groups voted, 1 of them for nobody. Votes: B 2, A 1, C 0. Elected: B.',
  )
})

test('of several seats each goes to one of those with most votes', () => {
  assert.deepEqual(counted({ seats: 2, ballots: ballots('AC', 'AC', 'AB', 'C') }).elected, ['A', 'C'])
})

test('those who are level above the line are elected without a lot', () => {
  const result = counted({ seats: 2, ballots: ballots('A', 'B') })
  assert.deepEqual(result.elected, ['A', 'B'])
  assert.equal(result.lot, null)
})

test('a tie for the last seat is settled by a lot that anybody can draw again', () => {
  const all = ballots('A', 'AB', 'AC')
  const result = counted({ seats: 2, ballots: all })
  const order = drawLot(seedOf('TCE1', SECRET, all), ['B', 'C'])
  assert.deepEqual(result.elected, ['A', order[0]])
  assert.deepEqual(result.lot?.order, order)
  assert.match(result.explanation, /were level; the lot was drawn in this order\./)
  assert.equal(result.seatsLeft, 0)
})

test('where another ballot settles a tie, nobody of those who are level is elected', () => {
  const result = counted({ seats: 2, ties: 'by-re-ballot', ballots: ballots('A', 'AB', 'AC') })
  assert.deepEqual(result.elected, ['A'])
  assert.deepEqual(result.tied, ['B', 'C'])
  assert.equal(result.seatsLeft, 1)
  assert.match(result.explanation, /B and C are level for the last seat, and stand in another ballot\./)
})

test('no more candidates than seats are elected unopposed, and what is left stays vacant', () => {
  assert.equal(unopposed(['A'], 1).explanation, 'A stood unopposed, and is elected.')
  assert.equal(unopposed(['A', 'B'], 3).explanation, 'A and B stood unopposed, and are elected. 1 seat stays vacant.')
  assert.equal(unopposed([], 2).explanation, 'Nobody stood. 2 seats stay vacant.')
})

test('the lot depends on the secret and on every ballot, and the secret was bound before', () => {
  const all = ballots('A', 'B')
  assert.notEqual(seedOf('TCE1', SECRET, all), seedOf('TCE1', 'b'.repeat(64), all))
  assert.notEqual(seedOf('TCE1', SECRET, all), seedOf('TCE1', SECRET, ballots('A', 'A')))
  assert.notEqual(lotCommitmentOf('TCE1', SECRET), lotCommitmentOf('TCE2', SECRET))
})

const LETTERS = ['A', 'B', 'C', 'D', 'E']
const anyCounting = fc
  .record({
    size: fc.integer({ min: 1, max: 5 }),
    seats: fc.integer({ min: 1, max: 4 }),
    ties: fc.constantFrom('by-lot' as const, 'by-re-ballot' as const, 'by-re-ballot-then-by-lot' as const),
    choices: fc.array(fc.subarray(LETTERS), { maxLength: 12 }),
  })
  .map(({ size, seats, ties, choices }) => {
    const letters = LETTERS.slice(0, size)
    const own = choices.map(some =>
      some
        .filter(letter => letters.includes(letter))
        .slice(0, seats)
        .join(''),
    )
    return { letters, seats, ties, ballots: ballots(...own) }
  })

/** The same rule told another way: seats are given out one by one to whoever nobody left outdoes, until two cannot be told apart. */
function naively({ letters, seats, ballots: all }: Pick<Counting, 'letters' | 'seats' | 'ballots'>) {
  const piles = new Map(letters.map(letter => [letter, 0]))
  for (const { choices } of all) for (const letter of choices) piles.set(letter, (piles.get(letter) ?? 0) + 1)
  const elected = new Set<string>()
  let open = seats
  while (open > 0 && piles.size > 0) {
    const best = Math.max(...piles.values())
    const leaders = [...piles].filter(([, votes]) => votes === best).map(([letter]) => letter)
    if (leaders.length > open) return { elected, level: leaders, open }
    for (const letter of leaders) {
      elected.add(letter)
      piles.delete(letter)
    }
    open -= leaders.length
  }
  return { elected, level: [], open }
}

test('every count agrees with a second one made another way', () => {
  fc.assert(
    fc.property(anyCounting, counting => {
      const result = counted(counting)
      const { elected, level, open } = naively(counting)
      if (level.length === 0) {
        assert.deepEqual(new Set(result.elected), elected)
        assert.deepEqual(result.tied, [])
      } else if (counting.ties === 'by-lot') {
        assert.equal(result.elected.length, counting.seats)
        assert.ok([...elected].every(letter => result.elected.includes(letter)))
        assert.deepEqual([...(result.lot?.order ?? [])].toSorted(), level.toSorted())
      } else {
        assert.deepEqual(new Set(result.elected), elected)
        assert.deepEqual([...result.tied].toSorted(), level.toSorted())
        assert.equal(result.seatsLeft, open)
      }
    }),
    { numRuns: 500 },
  )
})

test('the order in which ballots were cast does not matter', () => {
  fc.assert(
    fc.property(anyCounting, counting => {
      assert.deepEqual(counted(counting), counted({ ...counting, ballots: counting.ballots.toReversed() }))
    }),
  )
})

test('one more vote never costs a candidate the seat that nobody was level for', () => {
  fc.assert(
    fc.property(anyCounting, counting => {
      const before = counted(counting)
      const [first] = before.elected
      if (first === undefined || before.lot !== null || before.tied.length > 0) return true
      const more = [...counting.ballots, { receipt: 'R999', choices: [first] }]
      return counted({ ...counting, ballots: more }).elected.includes(first)
    }),
  )
})

test('a lot favours nobody: over many seeds each comes first about as often', () => {
  const firsts = Array.from({ length: 3000 }, (_, n) => drawLot(String(n).padStart(64, '0'), ['A', 'B', 'C'])[0])
  for (const letter of ['A', 'B', 'C']) {
    const share = firsts.filter(first => first === letter).length / firsts.length
    assert.ok(share > 0.29 && share < 0.38, `${letter} came first ${share} of the time`)
  }
})
