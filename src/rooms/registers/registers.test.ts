import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openWorld } from '../../../test/world.ts'
import { granted } from '../../kit/verdict.ts'
import { contextOf } from '../../shell/house.ts'
import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import { enterModification } from '../modifications/door.ts'
import { enterSubject } from '../../shell/subjects/enter-subject.ts'
import type { Subject } from '../../kit/subject.ts'

const world = await openWorld()
after(() => world.close())
const context = contextOf(world.house)

await enterSubject(
  context,
  {
    kind: 'risk',
    reference: 'risk-3',
    label: 'Risk #3',
    title: 'The lamp may fail',
    state: 'proposed',
    classification: 'white',
  },
  'entry-entered',
)
await enterSubject(
  context,
  {
    kind: 'assurance-case',
    reference: 'case-a',
    title: '=HYPERLINK("x")',
    state: 'recommended',
    classification: 'red',
  },
  'entry-entered',
)
for (const [reference, title] of [
  ['RC004', null],
  ['RC005', '=1+1'],
] as const) {
  const entered = await enterModification(context, { reference, title, state: 'on-trial' })
  assert.ok(entered.ok)
}

async function decide(kind: string, reference: string, outcome: string, more: { date?: string; reason?: string } = {}) {
  return await perform(context, async tx => {
    const subject = await take<Subject>(tx, { kind, reference })
    const offered = context.offers.of(OUTCOMES).find(known => known.key === outcome && known.kind === kind)
    assert.ok(subject && offered)
    const decided = { decision: subject.record, authority: 'CM3/D01, item 2', decidedOn: '2016-12-05', ...more }
    const verdict = await offered.apply(subject, decided, tx)
    return verdict.ok ? granted(verdict.value.state) : verdict
  })
}

const get = async (url: string) => await world.server.inject(url)

test('a decision moves the entry, and its page says under which authority', async () => {
  assert.deepEqual(await decide('risk', 'risk-3', 'add-to-register'), granted('open'))
  const shown = await get('/registers/risk/risk-3')
  assert.match(shown.body, /Risk #3: The lamp may fail/)
  assert.match(shown.body, /Added to the register/)
  assert.match(shown.body, /Under CM3\/D01, item 2/)
})

test('an outcome that does not fit the state is refused, and nothing is changed', async () => {
  const again = await decide('risk', 'risk-3', 'add-to-register')
  assert.equal(again.ok ? '' : again.refusals[0]?.reason, 'subject-not-in-state')
})

test('a modification whose title is not known is shown as such', async () => {
  assert.match((await get('/modifications/RC004')).body, /not known/i)
})

test('what is secret is absent for whoever may not see it, page and list alike', async () => {
  const secret = await get('/registers/assurance-case/case-a')
  const absent = await get('/registers/assurance-case/case-z')
  assert.equal(secret.statusCode, 404)
  assert.equal(secret.body, absent.body)
  assert.doesNotMatch((await get('/registers/assurance-case')).body, /case-a/)
})

test('the list comes as a table that no spreadsheet executes', async () => {
  const { body } = await get('/modifications?format=csv')
  assert.match(body, /RC005.*=1\+1/)
  assert.doesNotMatch(body, /(^|,)"?=1\+1/m)
})

test('a list that nothing fits says what to do', async () => {
  assert.match((await get('/registers/risk?title=unheard')).body, /Clear the filter/)
})

test('the register as it stood before the entry has no entry', async () => {
  assert.equal((await get('/registers/risk/risk-3?as-at=2016-12-01')).statusCode, 404)
})

test('every register can be opened', async () => {
  const { registers } = (await world.server.inject('/registers?format=json')).json()
  for (const { href } of registers) assert.equal((await get(href)).statusCode, 200, href)
})
