import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contextAs, type CouncilKey, got, personOf, signInAs } from '../../../test/world-council.ts'
import { reasonsOf } from '../../../test/world-decisions.ts'
import {
  confidentialPartOf,
  drafted,
  fetched,
  issued,
  openPapersWorld,
  type PapersWorld,
  placed,
  stepped,
} from '../../../test/world-papers.ts'
import { askForClass, askForGrant, readSight, REVIEW } from '../../../test/world-sight.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { signDeclaration } from '../bodies/door.ts'
import { addAppendix, addVersion } from '../papers/door.ts'

let world: PapersWorld
before(async () => {
  world = await openPapersWorld()
})
after(() => world.close())

const sightOf = async (id: string, as?: CouncilKey, query = '') => await readSight(world, id, as, query)
const reclassified = async (id: string, classification: string) => await askForClass(world, id, classification)
const granted = async (id: string, person: string, fields: Readonly<Record<string, string>> = {}, as?: CouncilKey) =>
  await askForGrant(world, id, person, fields, as)

const statusOf = async (address: string, as?: CouncilKey) => (await fetched(world, address, as)).statusCode

test('a paper that is given a stricter class is closed to whoever read it before, with its document and all that it said then', async () => {
  const paper = await drafted(world, { classification: 'white', by: 'secretary', title: 'Lost kites' })
  const bytes = new TextEncoder().encode('# Kites\n\nWho lost them.\n')
  got(await addVersion(await contextAs(world, 'secretary'), { record: paper.record.id, name: 'kites.md', bytes }))
  const reference = await placed(world, paper.record, 'secretary')
  await stepped(world, paper.record.id, 'issue-paper')
  const address = `/papers/${reference}`
  assert.equal(await statusOf(`${address}/files/1`), 200)
  assert.equal((await reclassified(paper.record.id, 'amber')).status, 303)
  for (const path of [
    address,
    `${address}/files/1`,
    `${address}?as-at=2016-12-05`,
    `/records/${paper.record.id}/sight`,
  ])
    for (const who of [undefined, 'contact', 'panelMember'] as const) assert.equal(await statusOf(path, who), 404, path)
  assert.equal(await statusOf(`${address}/files/1`, 'lender1'), 200)
  const { found } = await readData<{ found: unknown[] }>(world, '/search?q=kites', 'contact')
  assert.ok(!JSON.stringify(found).includes(reference))
  const { text } = await visit(world, address, 'lender1')
  assert.match(text, /gave it another class/)
  assert.match(text, /It was numbered when it was Open, and keeps that reference; it is .+ now, and is handled as that/)
})

test('what hangs below never stays more open than what holds it, and is never opened with it', async () => {
  const { record } = await drafted(world, { classification: 'white', by: 'secretary', title: 'Broken toys' })
  const appendix = async (classification: 'white' | 'red') =>
    got(
      await addAppendix(await contextAs(world, 'secretary'), {
        paper: record.id,
        title: `Appendix of class ${classification}`,
        classification,
      }),
    ).record.id
  const [open, closed] = [await appendix('white'), await appendix('red')]
  const reference = await placed(world, record, 'secretary')
  await stepped(world, record.id, 'issue-paper')
  assert.equal((await reclassified(record.id, 'amber')).status, 303)
  const classes = async () => [
    (await sightOf(open, 'chair')).classification,
    (await sightOf(closed, 'chair')).classification,
  ]
  assert.deepEqual(await classes(), ['amber', 'red'])
  assert.equal((await sightOf(record.id, 'chair')).reclassifications?.[0]?.carried, 1)
  const { appendices } = await readData<{ appendices: { classification: string }[] }>(
    world,
    `/papers/${reference}`,
    'borrower2',
  )
  assert.deepEqual(
    appendices.map(({ classification }) => classification),
    ['amber', 'red'],
  )
  assert.equal((await reclassified(record.id, 'white')).status, 303)
  assert.deepEqual(await classes(), ['amber', 'red'])
  assert.equal(await statusOf(`/papers/${reference}`), 200)
  assert.equal(await statusOf(`/papers/${reference}/A`, 'contact'), 404)
})

test('nothing becomes more open than what it is a part of', async () => {
  const { record } = await drafted(world, { classification: 'amber', by: 'secretary', title: 'Amber paper' })
  const appendix = got(
    await addAppendix(await contextAs(world, 'secretary'), {
      paper: record.id,
      title: 'Closed',
      classification: 'red',
    }),
  )
  await placed(world, record, 'secretary')
  await stepped(world, record.id, 'issue-paper')
  const refused = await reclassified(appendix.record.id, 'green')
  assert.equal(refused.status, 422)
  assert.match(refused.problems.join(), /cannot be more open than what it is a part of/)
  assert.equal((await reclassified(appendix.record.id, 'amber')).status, 303)
  assert.equal((await sightOf(appendix.record.id, 'borrower2')).classification, 'amber')
})

test('another class needs a reason, an owner, a day for the review, the right, and the version that was seen', async () => {
  const { record } = await issued(world, 'green', { title: 'Green paper' })
  const at = `/records/${record.id}/reclassification`
  const fields = { classification: 'amber', reason: 'Names.', owner: 'secretary', reviewOn: REVIEW }
  const tried = async (changed: Readonly<Record<string, string>>, as?: CouncilKey) =>
    (await send(world, at, { ...fields, ...changed }, as)).status
  assert.equal(await tried({ classification: 'green' }, 'secretary'), 422)
  assert.equal(await tried({ reason: ' ' }, 'secretary'), 422)
  assert.equal(await tried({ owner: 'repairer' }, 'secretary'), 422)
  assert.equal(await tried({ reviewOn: '2016-12-05' }, 'secretary'), 422)
  assert.equal(await tried({ reviewOn: '2018-12-05' }, 'secretary'), 422)
  assert.equal(await tried({ reviewOn: '2017-02-30' }, 'secretary'), 422)
  assert.equal(await tried({ _version: '1' }, 'secretary'), 422)
  assert.equal(await tried({}, 'lender1'), 422)
  assert.equal(await tried({}, 'visitor'), 404)
  assert.equal(await tried({}), 404)
  assert.equal(await tried({}, 'chair'), 303)
})

test('an item is made confidential on its page, and not by a class that would take it off the agenda', async () => {
  const id = world.item
  const refused = await reclassified(id, 'red')
  assert.match(refused.problems.join(), /Make it confidential on its page/)
  assert.equal((await reclassified(id, 'amber')).status, 303)
  assert.equal((await reclassified(id, 'white')).status, 303)
})

test('whoever answers for a class is told in time to look again, and can leave it as it is', async () => {
  const { record } = await issued(world, 'green', { title: 'To be reviewed' })
  await reclassified(record.id, 'amber')
  const duties = async () => JSON.stringify(await readData<unknown>(world, '/', 'secretary'))
  assert.doesNotMatch(await duties(), new RegExp(`records/${record.id}`))
  const before = world.clock.now
  world.clock.now = '2017-03-25T09:00:00.000Z'
  assert.match(await duties(), new RegExp(`records/${record.id}`))
  const [standing] = (await sightOf(record.id, 'secretary')).reclassifications ?? []
  const review = { reclassification: standing?.id ?? '', reason: 'Still names.', reviewOn: '2017-08-01' }
  const reviewed = await send(world, `/records/${record.id}/class-review`, review, 'secretary')
  assert.equal(reviewed.status, 303)
  assert.doesNotMatch(await duties(), new RegExp(`records/${record.id}`))
  world.clock.now = before
})

test('everybody who sees a record is told by which rule, and the secretariat and the chair alone who', async () => {
  const { record } = await issued(world, 'red', { by: 'secretary', title: 'The stolen drum' })
  const member = await sightOf(record.id, 'lender1')
  assert.match(member.who.join(), /Members of the Council, once they have signed the declaration of the Council/)
  assert.ok(member.names === undefined && member.grants === undefined && member.readings === undefined)
  const chair = await sightOf(record.id, 'chair', '?names=yes')
  assert.ok(chair.names?.includes('Lender Member 2'))
  assert.ok(!chair.names?.includes('Borrower Member 2'))
  assert.ok(chair.readings?.some(({ name }) => name === 'Lender Member 1'))
  assert.match(
    (await visit(world, `/papers/${record.reference}`, 'lender1')).text,
    /Who can see this Members of the Council/,
  )
  for (const who of [undefined, 'borrower2', 'commission', 'administrator'] as const)
    assert.equal(await statusOf(`/records/${record.id}/sight`, who), 404)
})

test('somebody who needs to know is let in until a day, and no longer', async () => {
  const { record } = await issued(world, 'amber', { title: 'Amber advice' })
  const address = `/papers/${record.reference}`
  assert.equal(await statusOf(address, 'panelMember'), 404)
  assert.equal((await granted(record.id, personOf(world, 'panelMember'))).status, 303)
  assert.equal(await statusOf(address, 'panelMember'), 200)
  assert.equal(await statusOf(address, 'commission'), 404)
  assert.doesNotMatch((await visit(world, address, 'panelMember')).text, /Rules Panel Member/)
  const before = world.clock.now
  world.clock.now = '2016-12-20T23:59:00.000Z'
  assert.equal(await statusOf(address, 'panelMember'), 200)
  world.clock.now = '2016-12-21T00:01:00.000Z'
  assert.equal(await statusOf(address, 'panelMember'), 404)
  assert.equal((await granted(record.id, personOf(world, 'panelMember'), { until: '2017-01-10' })).status, 303)
  assert.equal(await statusOf(address, 'panelMember'), 200)
  world.clock.now = before
})

test('a grant that is ended has lost its sight at the next request, and its open form is refused', async () => {
  const { record } = await issued(world, 'amber', { title: 'Amber for a while' })
  const address = `/papers/${record.reference}`
  await granted(record.id, personOf(world, 'visitor'))
  const cookies = await signInAs(world, 'visitor')
  const read = async () => (await world.server.inject({ url: address, cookies })).statusCode
  assert.equal(await read(), 200)
  const [grant] = (await sightOf(record.id, 'secretary')).grants ?? []
  const ended = await send(world, `/records/${record.id}/grants/${grant?.id}/end`, { reason: 'Has advised.' }, 'chair')
  assert.equal(ended.status, 303)
  assert.equal(await read(), 404)
  const note = await world.server.inject({
    method: 'POST',
    url: `${address}/notes`,
    payload: { text: 'Mine.' },
    cookies,
  })
  assert.equal(note.statusCode, 404)
  const again = await send(world, `/records/${record.id}/grants/${grant?.id}/end`, { reason: 'Again.' }, 'chair')
  assert.match(again.problems.join(), /ended already/)
})

test('whoever is invited to what is closed sees it once the declaration is signed', async () => {
  const { record } = await issued(world, 'red', { by: 'secretary', title: 'The hidden oboe' })
  const address = `/papers/${record.reference}`
  const context = await contextAs(world, 'commission')
  assert.deepEqual(reasonsOf(await signDeclaration(context, { body: 'council' })), [])
  assert.equal(await statusOf(address, 'commission'), 404)
  assert.equal((await granted(record.id, personOf(world, 'commission'))).status, 303)
  assert.equal(await statusOf(address, 'commission'), 200)
  assert.deepEqual(reasonsOf(await signDeclaration(await contextAs(world, 'toyStore'), { body: 'rules-panel' })), [
    'no-place-on-the-body',
  ])
  assert.equal((await granted(record.id, personOf(world, 'visitor'))).status, 303)
  assert.equal(await statusOf(address, 'visitor'), 404)
  assert.match(JSON.stringify(await readData(world, '/', 'visitor')), /Sign the declaration of the Council/)
  got(await signDeclaration(await contextAs(world, 'visitor'), { body: 'council' }))
  assert.equal(await statusOf(address, 'visitor'), 200)
})

test('an observer is invited to an item with its papers, and outlives that a paper is issued again', async () => {
  const paper = await issued(world, 'red', { by: 'secretary', title: 'The lost lute' })
  const { twin } = await confidentialPartOf(world)
  assert.equal((await granted(twin, personOf(world, 'commission'), { isWhole: 'yes' })).status, 303)
  assert.equal(await statusOf(`/papers/${paper.record.reference}`, 'commission'), 200)
  const bytes = new TextEncoder().encode('# Lute\n\nFound.\n')
  const again = { record: paper.record.id, name: 'lute.md', bytes, reason: 'It was found.' }
  got(await addVersion(await contextAs(world, 'secretary'), again))
  assert.equal(await statusOf(`/papers/${paper.record.reference}`, 'commission'), 200)
})

test('nobody is let in who sees it already, is no person, or for longer than the rules allow; nor by whoever may not', async () => {
  const { record } = await issued(world, 'amber', { title: 'Amber and closed' })
  const says = async (person: string, fields: Readonly<Record<string, string>> = {}, as: CouncilKey = 'secretary') =>
    (await granted(record.id, person, fields, as)).problems.join()
  const visitor = personOf(world, 'visitor')
  assert.match(await says(personOf(world, 'lender1')), /sees it already/)
  assert.match(await says(record.id), /Choose the person/)
  assert.match(await says('somebody'), /cannot be read/)
  assert.match(await says(visitor, { until: '2017-12-01' }), /last day between/)
  assert.match(await says(visitor, { until: '2016-12-04' }), /last day between/)
  assert.match(await says(visitor, { reason: '' }), /reason/)
  assert.match(await says(visitor, {}, 'lender1'), /This is done by/)
  const white = await issued(world, 'white', { title: 'White and open' })
  assert.equal((await granted(white.record.id, visitor)).status, 422)
})

test('what was sent another way is noted, and told to those who keep the record', async () => {
  const { record } = await issued(world, 'red', { by: 'secretary', title: 'The sealed letter' })
  const fields = { channel: 'Encrypted mail', to: 'Play Commission', sentOn: '2016-12-05', note: '' }
  const at = `/records/${record.id}/transmissions`
  assert.equal((await send(world, at, { ...fields, sentOn: '2016-12-06' }, 'secretary')).status, 422)
  assert.equal((await send(world, at, fields, 'lender1')).status, 422)
  assert.equal((await send(world, at, fields, 'secretary')).status, 303)
  assert.equal((await sightOf(record.id, 'chair')).transmissions?.length, 1)
  assert.equal((await sightOf(record.id, 'lender1')).transmissions, undefined)
})

test('a file of a closed paper goes out as PDF with the name of its reader, whatever it was handed in as', async () => {
  const paper = await drafted(world, { classification: 'red', by: 'secretary', title: 'The list of losers' })
  const bytes = new TextEncoder().encode('Toy,Loser\nkite,somebody\nball,nobody\n')
  got(await addVersion(await contextAs(world, 'secretary'), { record: paper.record.id, name: 'losers.csv', bytes }))
  const reference = await placed(world, paper.record, 'secretary', world.confidentialItem)
  await stepped(world, paper.record.id, 'issue-paper')
  const reply = await fetched(world, `/papers/${reference}/files/1`, 'lender1')
  assert.equal(reply.headers['content-type'], 'application/pdf')
  assert.match(String(reply.headers['content-disposition']), /losers\.csv\.pdf/)
  assert.equal(reply.rawPayload.subarray(0, 5).toString(), '%PDF-')
})
