import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packOf } from '../../../test/world.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import { votingGroupsOn } from './affiliates.ts'
import { reportRow } from './import-report.ts'
import { checkPartyStep, type PartyAct } from './admission.ts'
import { categoryOn, type CategoryPeriod, checkCategory, slugOf, withCategory } from './party.ts'

const edition = getEdition(packOf('toy'), '2016-07-01')
const period = (category: string, from: string): CategoryPeriod => {
  return { category, from, declaredOn: from, evidence: null, noted: null }
}
const library = { categories: [period('borrower', '2016-07-01'), period('lender', '2016-12-09')] }

test('a party is in its old category on the day before it declares another, and in the new one on that day and after', () => {
  assert.equal(categoryOn(library, '2016-12-08'), 'borrower')
  assert.equal(categoryOn(library, '2016-12-09'), 'lender')
  assert.equal(categoryOn(library, '2016-12-10'), 'lender')
})

test('before its first declaration a party is in no category', () => {
  assert.equal(categoryOn(library, '2016-06-30'), null)
})

test('whatever the order of the declarations, each day has the category that began last', () => {
  const day = fc.integer({ min: 1, max: 28 }).map(n => `2016-12-${String(n).padStart(2, '0')}`)
  const some = fc.uniqueArray(fc.record({ from: day, category: fc.constantFrom('lender', 'borrower', 'repairer') }), {
    selector: ({ from }) => from,
  })
  fc.assert(
    fc.property(some, day, (declared, date) => {
      const categories = declared.reduce<readonly CategoryPeriod[]>(
        (all, { category, from }) => withCategory(all, period(category, from)),
        [],
      )
      const begun = declared.filter(({ from }) => from <= date).toSorted((a, b) => a.from.localeCompare(b.from))
      assert.equal(categoryOn({ categories }, date), begun.at(-1)?.category ?? null)
    }),
  )
})

test('a category that the edition does not have is refused, and the refusal names those that it has', () => {
  const verdict = checkCategory(edition, [], 'dragon', '2016-12-09')
  assert.equal(verdict.ok, false)
  assert.match(verdict.ok ? '' : (verdict.refusals[0]?.says ?? ''), /Lender, Borrower, Repairer/)
})

test('a party does not enter the category that it is in, nor two on one day', () => {
  const reasons = (category: string, from: string) => {
    const verdict = checkCategory(edition, library.categories, category, from)
    return verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)
  }
  assert.deepEqual(reasons('lender', '2016-12-20'), ['in-the-category-already'])
  assert.deepEqual(reasons('repairer', '2016-12-09'), ['category-from-that-day'])
  assert.deepEqual(reasons('borrower', '2017-01-01'), [])
  assert.deepEqual(reasons('lender', '9 December'), ['not-a-date'])
})

const leadsTo = (act: PartyAct, state: string) => {
  const step = checkPartyStep(edition, act, state)
  return step.ok ? step.value.to : 'nowhere'
}

test('an agreement is countersigned before a body notes it, or after', () => {
  assert.equal(leadsTo('admit-party', 'applicant'), 'admitted')
  assert.equal(leadsTo('note-admission', 'applicant'), 'admission-noted')
  assert.equal(leadsTo('admit-party', 'admission-noted'), 'admitted')
  assert.equal(leadsTo('note-admission', 'admitted'), 'admitted')
})

test('what has ceased is neither admitted nor noted any more', () => {
  for (const act of ['admit-party', 'note-admission', 'declare-category', 'cease-party'] as const) {
    assert.equal(leadsTo(act, 'ceased'), 'nowhere')
  }
})

test('a name becomes an address that says it, whatever signs are in it', () => {
  assert.equal(slugOf('Toybox Library'), 'toybox-library')
  assert.equal(slugOf('Bear & Börek’s Toys Ltd.'), 'bear-and-boreks-toys-ltd')
  assert.equal(slugOf('New'), 'new-party')
  assert.equal(slugOf('…'), '')
})

const admitted = { noted: null, admittedOn: '2016-07-01', ceasedOn: null }
const voter = (id: string, category: string) => {
  const party = { name: id.toUpperCase(), categories: [period(category, '2016-07-01')], admission: admitted }
  return { id, reference: id, party }
}

test('affiliates of one category vote as one, those of another category apart, and everybody else alone', () => {
  const member = (party: string, until: string | null = null) => ({ party, from: '2016-07-01', until, ground: null })
  const group = { name: 'Balls', members: [member('a'), member('b'), member('c'), member('d', '2016-12-01')] }
  const parties = [voter('a', 'lender'), voter('b', 'lender'), voter('c', 'borrower'), voter('d', 'lender')]
  const votes = (category: string, date: string) =>
    votingGroupsOn(parties, [{ reference: 'balls', group }], category, date).map(one => one.parties.join('+'))
  assert.deepEqual(votes('lender', '2016-11-30'), ['a+b+d'])
  assert.deepEqual(votes('lender', '2016-12-01'), ['a+b', 'd'])
  assert.deepEqual(votes('borrower', '2016-12-01'), ['c'])
  assert.deepEqual(votes('lender', '2016-06-30'), [])
})

test('on every day each party of a category is in exactly one of its voting groups', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const day = fc.integer({ min: 1, max: 28 }).map(n => `2016-12-${String(n).padStart(2, '0')}`)
  const someone = fc.constantFrom(...ids)
  const members = fc.uniqueArray(fc.record({ party: someone, from: day, group: fc.constantFrom('x', 'y') }), {
    selector: one => one.party,
  })
  fc.assert(
    fc.property(members, day, (joined, date) => {
      const groups = ['x', 'y'].map(reference => ({
        reference,
        group: {
          name: reference,
          members: joined.filter(one => one.group === reference).map(one => ({ ...one, until: null, ground: null })),
        },
      }))
      const votes = votingGroupsOn(
        ids.map(id => voter(id, 'lender')),
        groups,
        'lender',
        date,
      )
      assert.deepEqual(votes.flatMap(one => one.parties).toSorted(), ids)
    }),
  )
})

test('a row that says another range or another tag than the register is refused, and says both', () => {
  const range = { first: '0A00000000410000', last: '0A0000000041FFFF' }
  const known = {
    party: 'x',
    wasAdmitted: true,
    hasNumber: true,
    number: '41',
    signifier: 'BALL',
    ranges: [range],
    identifiers: [{ name: 'Shelf mark', value: 'BB01' }],
    takenByOthers: [],
  }
  const told = { row: 2, name: 'Ball Barn', organisationNumber: '41', signifier: 'BALL', ...range }
  const says = (more: object) =>
    reportRow(edition, { ...told, identifiers: known.identifiers, ...more }, known, []).says
  assert.match(says({}), /nothing is changed/)
  assert.match(says({ last: '0A0000000041FFFE' }), /41-FF-FF, for good; the row says .*41-FF-FE/)
  assert.match(says({ identifiers: [{ name: 'Shelf mark', value: 'BB02' }] }), /is BB01 here, and the row says BB02/)
})
