import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, type CouncilKey, got, seatTheCouncil } from '../../../test/world-council.ts'
import { reasonsOf } from '../../../test/world-decisions.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { granted } from '../../kit/verdict.ts'
import { contextOf } from '../../shell/house.ts'
import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import { callMeeting } from '../meetings/door.ts'
import { enterModification } from '../modifications/door.ts'
import { deliverAssessment } from './acts/deliver-assessment.ts'
import { requestAssessment } from './acts/request-assessment.ts'
import { takeOverAssessment } from './acts/take-over-assessment.ts'
import type { Assessment } from './assessment.ts'
import type { CostLine } from './costs.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)
const as = async (key: CouncilKey) => await contextAs(world, key)
let last = 100
const modification = async (state = 'on-trial') => {
  last += 1
  const reference = `RC${last}`
  const entry = { reference, title: 'Lend kites in winter', state, path: 'large' } as const
  return got(await enterModification(contextOf(world.house), entry)).record.reference
}
const requested = async (of: string, kind = 'durability') =>
  got(await requestAssessment(await as('administrator'), { modification: of, kind, scope: 'The kite with a tail' }))
    .record.reference
const COSTS: readonly CostLine[] = ['making', 'trying'].map(phase => {
  return { phase, provider: 'toy-store', least: 10, most: 20, rationale: 'Two kites', confidence: 'quoted' }
})
const deliver = async (assessment: string, costs = COSTS) =>
  got(await deliverAssessment(await as('toyStore'), { assessment, findings: 'They hold.', costs }))
const dataOf = async (reference: string) =>
  await readData<
    Assessment & Readonly<{ state: string; expected: string; isLate: boolean; version: number; totals: object }>
  >(world, `/assessments/${reference}`)

test('what is asked for is due by the clock of its kind, and the assessor finds it on the desk and among the duties', async () => {
  const of = await modification()
  const page = await visit(world, `/assessments/new?modification=${of}`, 'administrator')
  assert.equal(page.heading, `Ask for an assessment of ${of}`)
  const sent = { modification: of, kind: 'durability', scope: 'Does it last?', _key: 'request-one' }
  const made = await send(world, '/assessments', sent, 'administrator')
  assert.equal(made.location, `/assessments/${of}/DA1`)
  assert.equal((await send(world, '/assessments', sent, 'administrator')).location, made.location)
  const { target, requestedOn } = await dataOf(`${of}/DA1`)
  assert.deepEqual([requestedOn, target], ['2016-12-05', '2016-12-12'])
  const desk = await visit(world, '/assessors/toy-store', 'toyStore')
  assert.ok(desk.table('What waits').some(row => row.includes(`${of}/DA1`)))
  assert.match((await visit(world, '/', 'toyStore')).text, new RegExp(`Deliver ${of}/DA1`))
  assert.doesNotMatch((await visit(world, '/', 'chair')).text, /Deliver RC/)
})

test('whoever may not ask for assessments has no such page, and the act names those who may', async () => {
  const of = await modification()
  for (const key of ['toyStore', 'chair', undefined] as const)
    assert.equal((await visit(world, `/assessments/new?modification=${of}`, key)).status, 404)
  const asked = { modification: of, kind: 'durability', scope: '' }
  const verdict = await requestAssessment(await as('toyStore'), asked)
  assert.match(verdict.ok ? '' : (verdict.refusals[0]?.says ?? ''), /Code Administrator or the Code Secretary/)
})

test('one kind comes after another, and one that stands is not asked for again', async () => {
  const of = await modification()
  const administrator = await as('administrator')
  const safety = { modification: of, kind: 'safety', scope: '' }
  assert.deepEqual(reasonsOf(await requestAssessment(administrator, safety)), ['earlier-kind-missing'])
  const first = await requested(of)
  assert.deepEqual(reasonsOf(await requestAssessment(administrator, { ...safety, kind: 'durability' })), [
    'stands-already',
  ])
  await deliver(first, [])
  assert.equal(await requested(of, 'safety'), `${of}/SA1`)
  assert.deepEqual(reasonsOf(await requestAssessment(administrator, { ...safety, kind: 'beauty' })), ['no-such-kind'])
  assert.deepEqual(reasonsOf(await requestAssessment(administrator, { ...safety, modification: 'RC999' })), [
    'no-such-modification',
  ])
  const over = await modification('dropped')
  assert.deepEqual(reasonsOf(await requestAssessment(administrator, { ...safety, modification: over })), [
    'modification-ended',
  ])
})

test('another date has its reason, and every date before stays with its own', async () => {
  const reference = await requested(await modification())
  const address = `/assessments/${reference}/target`
  const page = await visit(world, `/assessments/${reference}`, 'toyStore')
  assert.equal(page.$('#target').length, 1)
  assert.equal((await visit(world, `/assessments/${reference}`, 'administrator')).$('#target').length, 0)
  const move = async (target: string, reason: string, more = {}) =>
    await send(world, address, { target, reason, ...more }, 'toyStore')
  assert.match((await move('2016-12-20', ' ')).problems[0] ?? '', /Say why/)
  assert.match((await move('2016-12-01', 'x')).problems[0] ?? '', /gone by/)
  assert.match((await move('2016-02-30', 'x')).problems[0] ?? '', /a day that exists/)
  assert.match((await move('3016-12-20', 'x')).problems[0] ?? '', /Check the year/)
  assert.equal((await move('2016-12-20', 'The tail is long.')).status, 303)
  const stale = await move('2016-12-22', 'It is longer.', { _version: '1' })
  assert.equal(stale.status, 422)
  assert.match(stale.text, /As it stands now/)
  assert.equal((await move('2016-12-22', 'It is longer.', { _version: '2' })).status, 303)
  const after = await visit(world, `/assessments/${reference}`)
  assert.deepEqual(
    after
      .table('Earlier targets')
      .slice(1)
      .map(([was, , , why]) => [was, why]),
    [
      ['12 December 2016', 'The tail is long.'],
      ['20 December 2016', 'It is longer.'],
    ],
  )
  assert.match(after.text, /gave the assessment another date/)
})

test('while an answer is awaited the days stand still, and the target moves by as many', async () => {
  world.clock.now = '2016-12-05T09:00:00.000Z'
  const reference = await requested(await modification())
  const ask = { text: 'How long is the tail?' }
  assert.equal((await send(world, `/assessments/${reference}/questions`, ask, 'toyStore')).status, 303)
  assert.match(
    (await visit(world, '/', 'administrator')).text,
    new RegExp(`Answer what the .* asks about ${reference}`),
  )
  world.clock.now = '2016-12-08T09:00:00.000Z'
  const waiting = await dataOf(reference)
  assert.deepEqual([waiting.target, waiting.expected], ['2016-12-12', '2016-12-15'])
  const answer = { text: 'Two metres.' }
  assert.equal((await send(world, `/assessments/${reference}/answers`, answer, 'toyStore')).status, 422)
  assert.equal((await send(world, `/assessments/${reference}/answers`, answer, 'administrator')).status, 303)
  const { target, targets, state } = await dataOf(reference)
  assert.deepEqual([state, target], ['in-preparation', '2016-12-15'])
  assert.match(targets[0]?.reason ?? '', /stood still for 3 Working Days/)
  world.clock.now = '2016-12-05T09:00:00.000Z'
})

test('what is delivered has its findings and its costs, and the page says what the costs still lack', async () => {
  const of = await modification()
  await deliver(await requested(of))
  const reference = await requested(of, 'safety')
  const address = `/assessments/${reference}/delivery`
  const row = { phase: 'making', provider: '', least: '1,200', most: '£3000', confidence: 'rough', rationale: '' }
  const silent = await send(world, address, { findings: ' ', ...row }, 'toyStore')
  assert.match(silent.problems[0] ?? '', /what you found/)
  const unreadable = await send(world, address, { findings: 'Safe.', ...row, least: 'a lot' }, 'toyStore')
  assert.match(unreadable.problems[0] ?? '', /Row 1 of the costs cannot be read/)
  assert.equal(unreadable.$('input[name="least"]').first().val(), 'a lot')
  const problemOf = async (wrong: Partial<typeof row>) =>
    (await send(world, address, { findings: 'Safe.', ...row, ...wrong }, 'toyStore')).problems[0] ?? ''
  assert.match(await problemOf({ least: '', most: '', rationale: 'As in May' }), /Row 1 of the costs cannot be read/)
  assert.match(await problemOf({ confidence: 'certain' }), /how sure it is\. Choose one of: rough, estimated, quoted/)
  assert.match(await problemOf({ most: '10000000001' }), /from 0 to 10,000,000,000/)
  assert.equal((await send(world, address, { findings: 'Safe.', ...row }, 'toyStore')).status, 303)
  const page = await visit(world, `/assessments/${reference}`)
  assert.deepEqual(page.table('What it costs')[1]?.slice(0, 3), ['Making', 'All providers', '£1,200 to £3,000'])
  assert.match(page.text, /No report can be tabled on these costs as they are/)
  assert.match(page.text, /no figure for Trying out/)
  assert.equal((await send(world, address, { findings: 'Again.' }, 'toyStore')).status, 422)
})

test('the queue keeps the order of request until somebody is put elsewhere, on a decision and for a reason', async () => {
  const [first, second] = [await requested(await modification()), await requested(await modification())]
  const order = async () =>
    (await readData<{ queue: { reference: string }[] }>(world, '/assessors/toy-store')).queue
      .map(({ reference }) => reference)
      .filter(reference => reference === first || reference === second)
  assert.deepEqual(await order(), [first, second])
  const place = { before: first, reason: 'Winter is near.', authority: 'TC-001' }
  const address = `/assessments/${second}/place`
  const early = await send(world, address, place, 'secretary')
  assert.match(early.problems[0] ?? '', /a decision that has been recorded, or a meeting that has been opened/)
  got(await callMeeting(await as('secretary'), { body: 'council', date: '2017-01-03' }))
  assert.equal((await send(world, address, place, 'secretary')).status, 422)
  assert.deepEqual(await order(), [first, second])
  assert.equal((await send(world, address, { ...place, before: 'RC101/DA1/x' }, 'chair')).status, 422)
})

test('how many are worked on at once tells what can be expected, and only the assessor says it', async () => {
  const address = '/assessors/toy-store'
  assert.equal((await send(world, `${address}/capacity`, { capacity: '1' }, 'administrator')).status, 422)
  for (const capacity of ['many', '0x10', '0'])
    assert.match((await send(world, `${address}/capacity`, { capacity }, 'toyStore')).problems[0] ?? '', /from 1 to/)
  assert.equal((await send(world, `${address}/capacity`, { capacity: '1' }, 'toyStore')).status, 303)
  const page = await visit(world, address, 'toyStore')
  assert.match(page.text, /One is worked on at once/)
  assert.match(page.text, /After its date/)
  const away = { from: '2016-12-20', until: '2016-12-19', reason: 'Holidays' }
  assert.match(
    (await send(world, `${address}/absences`, away, 'toyStore')).problems[0] ?? '',
    /last day is before the first/,
  )
  assert.equal((await send(world, `${address}/absences`, { ...away, until: '2016-12-30' }, 'toyStore')).status, 303)
  assert.match((await visit(world, address)).text, /Holidays/)
  assert.equal((await visit(world, '/assessors/chair')).status, 404)
  await send(world, `${address}/capacity`, {}, 'toyStore')
})

test('how often an assessor was in time is measured without the days that stood still, and drawn with its table', async () => {
  const reference = await requested(await modification())
  world.clock.now = '2016-12-20T09:00:00.000Z'
  await deliver(reference)
  const page = await visit(world, '/assessors/toy-store')
  assert.match(page.text, /are what the code asks for|is what the code asks for/)
  const rows = page.table('Durability Assessment, as a table')
  assert.deepEqual(rows.find(row => row[0] === reference)?.slice(2, 4), ['11', 'No'])
  assert.match(page.$('svg[role="img"]').first().attr('aria-label') ?? '', /The table below says the same/)
  world.clock.now = '2016-12-05T09:00:00.000Z'
})

test('the register is asked by kind, state, assessor and modification, and comes as a file', async () => {
  const of = await modification()
  await requested(of)
  const found = async (query: string) =>
    (await readData<{ assessments: { reference: string }[] }>(world, `/assessments?${query}`)).assessments
  assert.deepEqual(
    (await found(`modification=${of}`)).map(({ reference }) => reference),
    [`${of}/DA1`],
  )
  assert.equal((await found(`modification=${of}&kind=safety`)).length, 0)
  assert.equal((await found(`modification=${of}&state=delivered`)).length, 0)
  assert.equal((await found('assessor=nobody')).length, 0)
  const csv = await world.server.inject(`/assessments?format=csv&modification=${of}`)
  assert.match(csv.payload, new RegExp(`${of}/DA1`))
})

test('a body notes a new date at its meeting, and it is as if the assessor had moved it', async () => {
  const of = await modification()
  const earlier = { modification: of, kind: 'durability', requestedOn: '2016-11-14', state: 'in-preparation' }
  const { record } = got(await takeOverAssessment(contextOf(world.house), earlier))
  const note = async (date: string) =>
    await perform(contextOf(world.house), async tx => {
      const subject = await take<Assessment>(tx, { id: record.id })
      const offered = world.house.offers.of(OUTCOMES).find(({ key }) => key === 'retarget-assessment')
      assert.ok(subject && offered)
      const decided = { decision: subject.record, authority: 'TC-001/D1', decidedOn: '2016-12-05', date }
      const applied = await offered.apply(subject, decided, tx)
      return applied.ok ? granted(applied.value.reference) : applied
    })
  assert.deepEqual(reasonsOf(await note('2016-12-02')), ['target-past'])
  assert.deepEqual(reasonsOf(await note('3017-01-20')), ['target-too-far'])
  const { target, targets } = await dataOf(got(await note('2017-01-20')))
  assert.equal(target, '2017-01-20')
  assert.deepEqual([targets[0]?.on, targets[0]?.reason], ['2016-11-21', 'Noted at TC-001/D1'])
})

test('what is there only for some is absent for others, in lists and by its address', async () => {
  const entry = {
    reference: 'RC099',
    title: 'A secret toy',
    state: 'on-trial',
    classification: 'amber',
    body: 'council',
  } as const
  got(await enterModification(contextOf(world.house), entry))
  const reference = await requested('RC099')
  const absent = await visit(world, '/assessments/RC099/DA9')
  const hidden = await visit(world, `/assessments/${reference}`)
  assert.deepEqual([hidden.status, hidden.text], [absent.status, absent.text])
  for (const address of ['/assessments', '/assessors/toy-store', '/assessments?format=csv&state=all'])
    assert.doesNotMatch((await world.server.inject(address)).payload, /RC099/)
  assert.equal((await visit(world, `/assessments/${reference}`, 'toyStore')).status, 200)
})

test('an assessment is delivered by nobody but the assessor who was asked', async () => {
  const assessment = await requested(await modification())
  for (const key of ['administrator', 'chair', 'contact'] as const)
    assert.deepEqual(reasonsOf(await deliverAssessment(await as(key), { assessment, findings: 'x', costs: [] })), [
      'not-by-you',
    ])
})

test('fields that no form has, lists and hostile text are refused or shown as text', async () => {
  const of = await modification()
  const markup = '<script>alert(1)</script> \u202etxet'
  const made = await send(
    world,
    '/assessments',
    { modification: of, kind: 'durability', scope: markup },
    'administrator',
  )
  const page = await visit(world, made.location ?? '')
  assert.equal(page.$('script:contains("alert(1)")').length, 0)
  assert.match(page.text, /<script>alert\(1\)/)
  const stray = { modification: of, kind: 'safety', scope: '', state: 'delivered' }
  assert.equal((await send(world, '/assessments', stray, 'administrator')).status, 422)
  assert.equal(
    (await send(world, '/assessments', { modification: [of, of], kind: 'x', scope: '' }, 'administrator')).status,
    422,
  )
  const long = { findings: 'x'.repeat(20_001) }
  assert.match((await send(world, `${made.location}/delivery`, long, 'toyStore')).problems[0] ?? '', /Shorten/)
})
