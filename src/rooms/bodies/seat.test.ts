import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packOf } from '../../../test/world.ts'
import { getBody, getEdition } from '../../kit/pack/pack.ts'
import { type Appointment, checkAppointment, holderOf } from './appointment.ts'
import { type Holder, isHeldOn, newSeat, overlap, plannedSeats, type Seat, seatOnDay, titleOfSeat } from './seat.ts'
import { benchesOf, benchInWords } from './vacancy.ts'

const council = getBody(getEdition(packOf('toy'), '2016-07-01'), 'council')
const ruleOf = (key: string) => {
  const rule = council.seats.find(seat => seat.key === key)
  assert.ok(rule)
  return rule
}
const lender = (number: number, ...holders: Holder[]): Seat => ({
  ...newSeat('council', ruleOf('lender'), number),
  holders,
})
const appointment = (more: Partial<Appointment>): Appointment => ({
  body: 'council',
  seat: 'lender',
  number: 1,
  person: 'ann',
  role: 'member',
  from: '2016-07-01',
  ...more,
})
const holder = (more: Partial<Appointment>) => holderOf(appointment(more))
const refusalsOf = (seat: Seat, others: readonly Seat[], more: Partial<Appointment>) => {
  const verdict = checkAppointment(ruleOf(seat.key), seat, others, appointment(more))
  return verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)
}

test('a seat is held on its first day, and on the day that ends it no longer', () => {
  const term = { from: '2016-07-01', until: '2016-12-09' }
  assert.equal(isHeldOn(term, '2016-06-30'), false)
  assert.equal(isHeldOn(term, '2016-07-01'), true)
  assert.equal(isHeldOn(term, '2016-12-08'), true)
  assert.equal(isHeldOn(term, '2016-12-09'), false)
})

test('who held the seat on a day is whoever was appointed by then and had not ceased', () => {
  const seat = lender(1, holder({ until: '2016-10-01' }), holder({ person: 'ben', from: '2016-11-01' }))
  const memberOn = (date: string) => seatOnDay('1', seat, date).member
  assert.equal(memberOn('2016-09-30'), 'ann')
  assert.equal(memberOn('2016-10-15'), null)
  assert.equal(memberOn('2016-11-01'), 'ben')
})

test('an alternate for one meeting stands in on the day of that meeting alone', () => {
  const seat = lender(
    1,
    holder({}),
    holder({ person: 'eve', role: 'alternate', meeting: 'TC-006', from: '2016-12-01' }),
  )
  assert.deepEqual(seatOnDay('1', seat, '2016-12-06', ['TC-006']).alternates, ['eve'])
  assert.deepEqual(seatOnDay('1', seat, '2016-12-05', []).alternates, [])
  assert.deepEqual(seatOnDay('1', seat, '2016-12-13', ['TC-007']).alternates, [])
})

test('an alternate until further notice stands in on every day from the first', () => {
  const seat = lender(1, holder({}), holder({ person: 'eve', role: 'alternate', from: '2016-12-01' }))
  assert.deepEqual(seatOnDay('1', seat, '2016-11-30').alternates, [])
  assert.deepEqual(seatOnDay('1', seat, '2017-06-01').alternates, ['eve'])
})

test('two holdings overlap if and only if there is a day on which both are held', () => {
  const day = fc.integer({ min: 1, max: 20 }).map(n => `2016-12-${String(n).padStart(2, '0')}`)
  const term = fc
    .record({ from: day, until: fc.option(day) })
    .filter(({ from, until }) => until === null || from < until)
  const days = Array.from({ length: 31 }, (_, n) => `2016-12-${String(n + 1).padStart(2, '0')}`)
  fc.assert(
    fc.property(term, term, (a, b) => {
      const hasCommonDay = days.some(date => isHeldOn(a, date) && isHeldOn(b, date))
      assert.equal(overlap(a, b), hasCommonDay)
      assert.equal(overlap(b, a), hasCommonDay)
    }),
  )
})

test('a seat that is held is refused for those days, and free from the day on which it ends', () => {
  const seat = lender(1, holder({ until: '2016-12-09' }))
  assert.deepEqual(refusalsOf(seat, [], { person: 'ben', from: '2016-12-08' }), ['seat-held'])
  assert.deepEqual(refusalsOf(seat, [], { person: 'ben', from: '2016-12-09' }), [])
  assert.deepEqual(refusalsOf(seat, [], { person: 'ben', from: '2016-06-01', until: '2016-07-01' }), [])
  assert.deepEqual(refusalsOf(seat, [], { person: 'ben', from: '2016-06-01', until: '2016-07-02' }), ['seat-held'])
})

test('the refusal says which seat is held since when, and what to do', () => {
  const verdict = checkAppointment(ruleOf('lender'), lender(1, holder({})), [], appointment({ person: 'ben' }))
  assert.equal(
    verdict.ok ? '' : verdict.refusals[0]?.says,
    'The seat “Lender Member 1” is held from 1 July 2016. End that first, or choose dates that do not overlap with it.',
  )
})

test('one person has one place on a body, as member or as alternate', () => {
  const second = lender(2, holder({ number: 2 }))
  assert.deepEqual(refusalsOf(lender(1), [second], {}), ['has-another-place'])
  const first = lender(1, holder({ person: 'ben' }))
  assert.deepEqual(refusalsOf(first, [second], { role: 'alternate' }), ['has-another-place'])
  assert.deepEqual(refusalsOf(first, [second], { role: 'alternate', meeting: 'TC-006' }), ['has-another-place'])
  assert.deepEqual(refusalsOf(first, [second], { person: 'eve', role: 'alternate' }), [])
})

test('a person stands in once at a meeting, and a seat has one alternate at it', () => {
  const stand = holder({ person: 'eve', role: 'alternate', meeting: 'TC-006', from: '2016-12-01' })
  const first = lender(1, holder({ person: 'ben' }), stand)
  const second = lender(2, holder({ person: 'cid', number: 2 }))
  const at = (person: string, meeting: string) => ({ person, role: 'alternate', meeting, from: '2016-12-01' }) as const
  assert.deepEqual(refusalsOf(second, [first], at('eve', 'TC-006')), ['has-another-place'])
  assert.deepEqual(refusalsOf(second, [first], at('eve', 'TC-007')), [])
  assert.deepEqual(refusalsOf(first, [second], at('fay', 'TC-006')), ['alternate-appointed'])
})

test('somebody who stood in at a meeting may take a seat from the day after it', () => {
  const stand = holder({ person: 'eve', role: 'alternate', meeting: 'TC-006', from: '2016-12-01' })
  const first = lender(1, holder({ person: 'ben' }), stand)
  const asked = appointment({ number: 2, person: 'eve', from: '2016-12-06' })
  const dayOf = () => '2016-12-06'
  assert.equal(checkAppointment(ruleOf('lender'), lender(2), [first], asked, dayOf).ok, false)
  assert.equal(checkAppointment(ruleOf('lender'), lender(2), [first], { ...asked, from: '2016-12-07' }, dayOf).ok, true)
})

test('nobody stands in for a vacant seat', () => {
  assert.deepEqual(refusalsOf(lender(1), [], { person: 'eve', role: 'alternate' }), ['seat-vacant'])
})

test('where a code allows an alternate for one meeting only, one until further notice is refused', () => {
  const children = { ...newSeat('council', ruleOf('children'), 1), holders: [holder({ seat: 'children' })] }
  const asked = { seat: 'children', person: 'eve', role: 'alternate' } as const
  assert.deepEqual(refusalsOf(children, [], asked), ['no-such-alternate'])
  assert.deepEqual(refusalsOf(children, [], { ...asked, meeting: 'TC-006' }), [])
  const chair = { ...newSeat('council', ruleOf('chair'), 1), holders: [holder({ seat: 'chair' })] }
  assert.deepEqual(refusalsOf(chair, [], { ...asked, seat: 'chair', meeting: 'TC-006' }), ['no-such-alternate'])
})

test('an appointment does not end before it begins, and both are days', () => {
  assert.deepEqual(refusalsOf(lender(1), [], { until: '2016-07-01' }), ['ends-before-it-begins'])
  assert.deepEqual(refusalsOf(lender(1), [], { from: '9 December' }), ['not-a-date'])
  assert.deepEqual(refusalsOf(lender(1), [], { until: '2016-02-30' }), ['not-a-date'])
})

test('seats alike are numbered, and one alone is not', () => {
  assert.equal(titleOfSeat(ruleOf('lender'), 2), 'Lender Member 2')
  assert.equal(titleOfSeat(ruleOf('chair'), 1), 'Council Chair')
})

test('a body has the seats that its edition counts, and of those without a fixed number all that were made', () => {
  assert.equal(plannedSeats(council, []).length, 8)
  const group = getBody(getEdition(packOf('toy'), '2016-07-01'), 'swap-working-group')
  const rule = group.seats.find(({ key }) => key === 'member')
  assert.ok(rule)
  const made = [{ content: newSeat('swap-working-group', rule, 7) }]
  assert.equal(plannedSeats(group, made).length, 1 + 7)
})

test('the seats of a constituency are said to be held or vacant', () => {
  const seats = [
    seatOnDay('1', lender(1, holder({})), '2016-12-05'),
    seatOnDay('2', lender(2), '2016-12-05'),
    seatOnDay('3', newSeat('council', ruleOf('children'), 1), '2016-12-05'),
  ]
  assert.deepEqual(
    benchesOf(seats).map(bench => `${bench.title}: ${benchInWords(bench)}`),
    ['Lender: 1 of 2 held, 1 vacant', "Children's Member: vacant"],
  )
})
