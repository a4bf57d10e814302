import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, seatTheCouncil } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld, packOf } from '../../../test/world.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import { runCessations } from './jobs.ts'
import { requestCessation } from './acts/request-cessation.ts'
import { checkLicence, licencesAgainstCategory } from './licence.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)

const PATH = '/parties/toybox-library/licences'
type LicencesPage = Readonly<{
  licences: readonly Readonly<{ place: number; kind: string; until: string | null; endedBy?: string }>[]
  findings: readonly string[]
}>
const licencesPage = () => readData<LicencesPage>(world, PATH, 'contact')

test('a licence is entered from a day on, with what shows it; without that it is refused', async () => {
  const fields = { kind: 'lending-licence', number: 'L7', from: '2016-11-01' }
  assert.match((await send(world, `${PATH}/entries`, fields, 'contact')).problems.join(), /Fill in the evidence/)
  const told = { ...fields, evidence: 'Entry 7 of the register of the Play Commission.' }
  assert.equal((await send(world, `${PATH}/entries`, told, 'contact')).location, PATH)
  const page = await visit(world, '/parties/toybox-library')
  assert.deepEqual(page.table('whether it is held').slice(1), [['Lending licence', 'L7', '1 November 2016', 'Held']])
  assert.match((await send(world, `${PATH}/entries`, told, 'secretary')).problems.join(), /has a licence of this kind/)
})

test('nobody else enters one, and the public reads what shows it', async () => {
  const told = { kind: 'lending-licence', from: '2016-11-01', evidence: 'A rumour.' }
  assert.match((await send(world, `${PATH}/entries`, told, 'lender1')).problems.join(), /This is done by/)
  assert.match((await visit(world, PATH)).text, /Shown by Entry 7 of the register/)
})

test('a party with a licence that obliges it to stay ceases once its end is recorded, and not before', async () => {
  const contact = await contextAs(world, 'contact')
  const refused = await requestCessation(contact, { party: 'toybox-library' })
  assert.match(refused.ok ? '' : String(refused.refusals[0]?.says), /Record first that the licence has ended/)
  const fields = { licence: '1', until: '2016-12-01', evidence: 'A letter of the Play Commission of 1 December 2016.' }
  assert.equal((await send(world, `${PATH}/endings`, fields, 'contact')).location, PATH)
  const [licence] = (await licencesPage()).licences
  assert.deepEqual([licence?.until, licence?.endedBy], ['2016-12-01', fields.evidence])
  got(await requestCessation(contact, { party: 'toybox-library' }))
})

test('of a party without the licence of its category, that is said beside the category', async () => {
  assert.match((await licencesPage()).findings.join(), /As a Lender it holds one of these: Lending licence\. None/)
  assert.match((await visit(world, '/parties/toybox-library')).text, /declare another category, or let the party cease/)
})

test('what was told of a licence is put right for a reason, and what stood before stays in the history', async () => {
  const told = { licence: '1', number: 'L8', from: '2016-10-01', until: '2016-12-01', evidence: 'Entry 8.' }
  assert.match((await send(world, `${PATH}/changes`, told, 'secretary')).problems.join(), /Fill in the reason/)
  const changed = await send(world, `${PATH}/changes`, { ...told, reason: 'It was entry 8.' }, 'secretary')
  assert.equal(changed.location, PATH)
  const { text } = await visit(world, '/parties/toybox-library')
  assert.match(text, /Code Secretary put right what was told of a licence/)
  assert.match(text, /Reason: It was entry 8\./)
})

type PartyPage = Readonly<{ state: string; admission: { ceasedOn: string | null } }>
const partyPage = () => readData<PartyPage>(world, '/parties/toybox-library')
const on = (day: string, month: string, year: string) => ({ 'on-day': day, 'on-month': month, 'on-year': year })
const cease = async (fields: Readonly<Record<string, string>>) =>
  await send(
    world,
    '/parties/toybox-library/cessation',
    { reason: 'Its meters are with another.', ...fields },
    'secretary',
  )

test('a party ceases on a day to come, and is a party until that day', async () => {
  assert.match((await cease(on('1', '1', '2001'))).problems.join(), /admitted on 1 July 2016/)
  assert.equal((await cease(on('28', '2', '2017'))).location, '/parties/toybox-library')
  assert.equal((await cease(on('31', '1', '2017'))).location, '/parties/toybox-library', 'the day is moved')
  assert.deepEqual(await partyPage(), { ...(await partyPage()), state: 'cessation-requested' })
  assert.match((await visit(world, '/parties/toybox-library')).text, /Ceases 31 January 2017/)
  const { going } = await readData<{ going: readonly { on: string }[] }>(world, '/parties/update', 'secretary')
  assert.deepEqual(
    going.map(one => one.on),
    ['2017-01-31'],
  )
  assert.match((await visit(world, '/notices', 'contact')).text, /Toybox Library/)
})

test('a party that is to cease takes no licence that would oblige it to stay', async () => {
  const told = { kind: 'lending-licence', from: '2017-01-01', evidence: 'Entry 9.' }
  const refused = await send(world, `${PATH}/entries`, told, 'secretary')
  assert.match(refused.problems.join(), /It ceases on 31 January 2017, and with this licence it may not/)
})

test('a wish to cease that is withdrawn takes the day with it', async () => {
  await send(world, '/parties/toybox-library/cessation-withdrawal', on('5', '12', '2016'), 'contact')
  assert.deepEqual((await partyPage()).admission.ceasedOn, null)
  got(await requestCessation(await contextAs(world, 'contact'), { party: 'toybox-library' }))
})

test('when the day comes the clock ends it, once, whoever was there', async () => {
  assert.equal((await cease(on('31', '1', '2017'))).location, '/parties/toybox-library')
  world.clock.now = '2017-01-30T23:59:59.000Z'
  await Promise.all([runCessations(world.house), runCessations(world.house)])
  assert.equal((await partyPage()).state, 'cessation-requested')
  world.clock.now = '2017-01-31T00:00:00.000Z'
  await Promise.all([runCessations(world.house), runCessations(world.house)])
  const { state, admission } = await partyPage()
  assert.deepEqual([state, admission.ceasedOn], ['ceased', '2017-01-31'])
  const { text } = await visit(world, '/parties/toybox-library')
  assert.equal(text.split('recorded that it ceased to be a party').length, 2)
  assert.match(text, /Ceased 31 January 2017/)
})

test('two licences of one kind never hold on the same day', () => {
  const edition = getEdition(packOf('toy'), '2016-07-01')
  const held = { kind: 'lending-licence', number: null, from: '2016-03-01', until: '2016-06-01' }
  const isFree = (from: string, until: string | null) =>
    checkLicence(edition, [held], { kind: 'lending-licence', number: null, from, until, evidence: 'A letter.' }).ok
  assert.deepEqual(
    [isFree('2016-01-01', '2016-03-01'), isFree('2016-06-01', null), isFree('2016-05-31', null)],
    [true, true, false],
  )
  assert.equal(isFree('2016-01-01', null), false)
})

test('a licence of another category suggests that the category has changed', () => {
  const edition = getEdition(packOf('toy'), '2016-07-01')
  const licences = [{ kind: 'lending-licence', number: null, from: '2016-03-01', until: null }]
  const category = { category: 'borrower', from: '2016-01-01', declaredOn: '2016-01-01', evidence: null, noted: null }
  const admission = { noted: null, admittedOn: '2016-01-01', ceasedOn: null }
  const party = { name: 'Box', categories: [category], admission, licences }
  assert.deepEqual(licencesAgainstCategory(edition, party, '2016-12-01'), [
    'It is a Borrower on 1 December 2016 and holds the Lending licence, which is that of a Lender. Declare that category, if it has changed.',
  ])
  assert.deepEqual(licencesAgainstCategory(edition, party, '2016-02-01'), [])
})
