import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { QuorumRule } from '../../kit/pack/voting-rules.ts'
import { quorumOf, type SeatAttendance } from './quorum.ts'

const half: QuorumRule = {
  option: 'half-of-appointed',
  chairRequired: true,
  recusedMembers: 'not-counted',
  confidence: 'design',
}
const five: QuorumRule = {
  option: 'fixed-number',
  number: 5,
  chairRequired: false,
  recusedMembers: 'counted',
  confidence: 'design',
}
const lendersAndBorrowers: QuorumRule = {
  option: 'by-constituency',
  atLeast: [
    { constituency: 'lender', number: 2 },
    { constituency: 'small-borrower', number: 1 },
  ],
  number: 4,
  chairRequired: false,
  recusedMembers: 'not-counted',
  confidence: 'design',
}

function seat(change: Partial<SeatAttendance> = {}): SeatAttendance {
  return {
    seat: 'lender-1',
    constituency: 'lender',
    isChair: false,
    isFilled: true,
    presence: 'member',
    isRecused: false,
    ...change,
  }
}
function seats(number: number, change: Partial<SeatAttendance> = {}): SeatAttendance[] {
  return Array.from({ length: number }, (_, index) => seat({ seat: `seat-${index}`, ...change }))
}
const chair = seat({ seat: 'chair', constituency: 'chair', isChair: true })

test('half of the seats with the chair among them is quorate, and says so', () => {
  const quorum = quorumOf(half, [chair, ...seats(5), ...seats(6, { presence: 'absent' })])
  assert.equal(quorum.isQuorate, true)
  assert.equal(quorum.explanation, 'Quorate: 6 of 12 seats present, the Chair among them (6 needed)')
})

test('half of an odd number of seats is rounded up', () => {
  assert.equal(quorumOf(half, [chair, ...seats(4), ...seats(6, { presence: 'absent' })]).isQuorate, false)
  assert.equal(quorumOf(half, [chair, ...seats(5), ...seats(5, { presence: 'absent' })]).isQuorate, true)
})

test('every member but the chair is not quorate where the chair is required', () => {
  const quorum = quorumOf(half, [{ ...chair, presence: 'absent' }, ...seats(11)])
  assert.equal(quorum.isQuorate, false)
  assert.deepEqual(quorum.missing, ['the Chair or the Chair’s alternate'])
  assert.match(
    quorum.explanation,
    /^Not quorate: 11 of 12 seats present, the Chair not among them \(6 needed\)\. Missing: the Chair/,
  )
})

test('the alternate of the chair stands in for the chair', () => {
  assert.equal(quorumOf(half, [{ ...chair, presence: 'alternate' }, ...seats(1)]).isQuorate, true)
})

test('a vacant seat is neither present nor needed', () => {
  const quorum = quorumOf(half, [
    chair,
    ...seats(1),
    ...seats(2, { presence: 'absent' }),
    ...seats(4, { isFilled: false }),
  ])
  assert.equal(quorum.isQuorate, true)
  assert.match(quorum.explanation, /2 of 4 seats present.*4 seats are vacant and not counted/)
})

test('a body whose seats are all vacant is not quorate', () => {
  assert.equal(quorumOf({ ...half, chairRequired: false }, seats(3, { isFilled: false })).isQuorate, false)
})

test('a recused member counts only where the rule says so', () => {
  const present = [...seats(4), seat({ seat: 'recused', isRecused: true })]
  assert.equal(quorumOf(five, present).isQuorate, true)
  const strict = quorumOf({ ...five, recusedMembers: 'not-counted' }, present)
  assert.equal(strict.isQuorate, false)
  assert.match(strict.explanation, /Missing: 1 more member\. 1 seat is recused and not counted$/)
})

test('members of one constituency are not quorate where each must be there', () => {
  const quorum = quorumOf(lendersAndBorrowers, seats(9))
  assert.equal(quorum.isQuorate, false)
  assert.deepEqual(quorum.missing, ['1 more from small borrower'])
})

test('each constituency may be there and the body still too few', () => {
  const quorum = quorumOf(lendersAndBorrowers, [...seats(2), seat({ constituency: 'small-borrower' })])
  assert.deepEqual(quorum.missing, ['1 more member'])
})

const anySeat = fc.record({
  seat: fc.uuid(),
  constituency: fc.constantFrom('lender', 'small-borrower', 'public'),
  isChair: fc.boolean(),
  isFilled: fc.boolean(),
  presence: fc.constantFrom('member' as const, 'alternate' as const, 'absent' as const),
  isRecused: fc.boolean(),
})
const anyRule: fc.Arbitrary<QuorumRule> = fc
  .tuple(
    fc.boolean(),
    fc.constantFrom('counted' as const, 'not-counted' as const),
    fc.integer({ min: 1, max: 6 }),
    fc.nat(4),
  )
  .map(([chairRequired, recusedMembers, number, option]) => {
    const common = { chairRequired, recusedMembers, confidence: 'design' as const }
    const options: QuorumRule[] = [
      { option: 'half-of-appointed', ...common },
      { option: 'more-than-half-of-appointed', ...common },
      { option: 'fixed-number', number, ...common },
      { option: 'by-constituency', atLeast: [{ constituency: 'lender', number }], ...common },
      { option: 'by-constituency', atLeast: [{ constituency: 'lender', number: 1 }], number, ...common },
    ]
    return options[option] ?? half
  })

/** The same rule counted another way: by striking seats off a list and pairing the present with the absent. */
function naivelyQuorate(rule: QuorumRule, all: readonly SeatAttendance[]): boolean {
  const held = all.filter(s => s.isFilled)
  const there = held
    .filter(s => s.presence === 'member' || s.presence === 'alternate')
    .filter(s => rule.recusedMembers === 'counted' || !s.isRecused)
  if (rule.chairRequired && there.find(s => s.isChair) === undefined) return false
  const away = held.length - there.length
  if (rule.option === 'half-of-appointed') return there.length > 0 && there.length >= away
  if (rule.option === 'more-than-half-of-appointed') return there.length > away
  if (rule.option === 'fixed-number') return there.length >= rule.number
  const list = there.map(s => s.constituency)
  for (const { constituency, number } of rule.atLeast) {
    for (let i = 0; i < number; i++) {
      const place = list.indexOf(constituency)
      if (place < 0) return false
      list.splice(place, 1)
    }
  }
  return there.length >= (rule.number ?? 1)
}

test('every rule agrees with a second count made another way', () => {
  fc.assert(
    fc.property(
      anyRule,
      fc.array(anySeat, { maxLength: 14 }),
      (rule, all) => quorumOf(rule, all).isQuorate === naivelyQuorate(rule, all),
    ),
  )
})

test('one more member arriving never makes a meeting less quorate', () => {
  fc.assert(
    fc.property(anyRule, fc.array(anySeat, { minLength: 1, maxLength: 14 }), fc.nat(13), (rule, all, place) => {
      const arrived = all.map((s, index) => (index === place % all.length ? { ...s, presence: 'member' as const } : s))
      return !quorumOf(rule, all).isQuorate || quorumOf(rule, arrived).isQuorate
    }),
  )
})

test('it names what is missing exactly when it is not quorate', () => {
  fc.assert(
    fc.property(anyRule, fc.array(anySeat, { maxLength: 14 }), (rule, all) => {
      const quorum = quorumOf(rule, all)
      return (
        quorum.isQuorate === (quorum.missing.length === 0) &&
        quorum.explanation.startsWith(quorum.isQuorate ? 'Quorate' : 'Not quorate')
      )
    }),
  )
})
