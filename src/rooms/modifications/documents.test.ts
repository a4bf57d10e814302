import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sendFresh } from '../../../test/fresh-form.ts'
import { contextAs, type CouncilKey, got, signInAs } from '../../../test/world-council.ts'
import { reasonsOf } from '../../../test/world-decisions.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, visit } from '../../../test/world-visit.ts'
import { attachDocument } from './acts/attach-document.ts'
import { renewDocument } from './acts/renew-document.ts'
import { draftReport } from './acts/draft-report.ts'

const { world, act, atState, read, step } = await openModificationsWorld()
after(world.close)

type Sent = Readonly<{ fields: Readonly<Record<string, string>>; file?: Readonly<{ name: string; text: string }> }>

/** A form with a file, as a browser sends it that has just loaded its page. */
async function upload(path: string, { fields, file }: Sent, as: CouncilKey = 'secretary') {
  const write = async (all: Readonly<Record<string, unknown>>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(all)) form.set(name, String(value))
    if (file !== undefined) form.set('file', new Blob([file.text]), file.name)
    const request = new Request('http://witan.test', { method: 'POST', body: form })
    const type = request.headers.get('content-type') ?? ''
    return { payload: Buffer.from(await request.arrayBuffer()), type }
  }
  const cookies = await signInAs(world, as)
  return await sendFresh(world, { url: `/modifications${path}`, fields, headers: {}, cookies, write })
}
const WORDING = { type: 'new-wording', title: 'Rule 5 as it is to be', classification: 'white' }
const attach = async (
  reference: string,
  more: Readonly<Record<string, string>> = {},
  text = 'Kites are lent in rain.',
) => await upload(`/${reference}/documents`, { fields: { ...WORDING, ...more }, file: { name: 'rule 5.md', text } })

test('a document has a type, a title and a class of its own, and its file is delivered as its bytes are', async () => {
  await atState('RC601', 'on-trial')
  assert.equal((await attach('RC601')).statusCode, 303)
  const page = await visit(world, '/modifications/RC601')
  assert.deepEqual(page.table('Documents')[1]?.slice(0, 3), ['New wording', 'Rule 5 as it is to be', 'Open'])
  const sent = await world.server.inject('/modifications/RC601/documents/D1/files/1')
  assert.deepEqual([sent.statusCode, sent.payload], [200, 'Kites are lent in rain.'])
  assert.match(String(sent.headers['content-disposition']), /attachment/)
  for (const odd of [{ type: 'spell' }, { title: ' ' }, { step: '2016-12-05/fly' }, { classification: 'pink' }])
    assert.equal((await attach('RC601', odd as Record<string, string>)).statusCode, 422)
  assert.equal((await upload('/RC601/documents', { fields: WORDING })).statusCode, 422, 'no file')
  const script = await attach('RC601', {}, '<html><script>alert(1)</script></html>')
  assert.equal(script.statusCode, 422, 'what its bytes say is a web page is not taken')
})

test('the new wording is what the step asks for; once it is withdrawn, the step lacks it again', async () => {
  await atState('RC602', 'on-trial')
  const lacks = async () =>
    (await read('RC602')).possible.find(({ step: key }) => key === 'write-up')?.lacks.map(({ reason }) => reason)
  assert.deepEqual(await lacks(), ['legal-text-attached', 'solutions-listed'])
  await attach('RC602', { type: 'drawing' })
  assert.deepEqual(await lacks(), ['legal-text-attached', 'solutions-listed'])
  await attach('RC602')
  assert.deepEqual(await lacks(), ['solutions-listed'])
  assert.equal((await act('/RC602/documents/D2/withdrawal', { reason: ' ' })).status, 422)
  assert.equal((await act('/RC602/documents/D2/withdrawal', { reason: 'Of another rule.' })).status, 303)
  assert.deepEqual(await lacks(), ['legal-text-attached', 'solutions-listed'])
  assert.match((await visit(world, '/modifications/RC602/documents/D2')).text, /Withdrawn. Of another rule/)
  assert.equal(
    (await upload('/RC602/documents/D2/files', { fields: {}, file: { name: 'a.txt', text: 'b' } })).statusCode,
    422,
  )
})

test('a new version stands beside the earlier ones; the same file again is none', async () => {
  await atState('RC603', 'on-trial')
  await attach('RC603')
  const again = { fields: { note: 'In snow too.' }, file: { name: 'rule 5.md', text: 'Kites are lent in snow.' } }
  assert.equal((await upload('/RC603/documents/D1/files', again)).statusCode, 303)
  assert.equal((await upload('/RC603/documents/D1/files', again)).statusCode, 422)
  for (const [version, text] of [
    [1, 'Kites are lent in rain.'],
    [2, 'Kites are lent in snow.'],
  ] as const)
    assert.equal((await world.server.inject(`/modifications/RC603/documents/D1/files/${version}`)).payload, text)
  assert.equal((await world.server.inject('/modifications/RC603/documents/D1/files/3')).statusCode, 404)
  assert.match((await visit(world, '/search?q=snow')).text, /RC603\/D1/)
})

test('a determination has its letter: it is found at the step that it conveys', async () => {
  await atState('RC604', 'veto-open', { path: 'large', taken: [{ step: 'council-agrees', on: '2016-12-02' }] })
  const vetoed = await step('RC604', 'veto', { reason: 'Too many kites.', authority: 'Letter of 5 December 2016' })
  assert.equal(vetoed.status, 303, vetoed.problems.join(' '))
  const letter = { type: 'letter', title: 'Veto of the Play Commission', step: '2016-12-05/veto' }
  assert.equal((await attach('RC604', letter)).statusCode, 303)
  const page = await visit(world, '/modifications/RC604')
  assert.deepEqual(page.table('Documents')[1]?.[3], 'Vetoed by the Play Commission, 5 December 2016')
  const { documents } = await readData<{ documents: { step: { step: string } | null }[] }>(
    world,
    '/modifications/RC604',
  )
  assert.equal(documents[0]?.step?.step, 'veto')
})

test('what is for the members of a body is there for nobody else, in lists, pages, files, guards and reports', async () => {
  await atState('RC605', 'on-trial', { body: 'council' })
  await attach('RC605', { classification: 'amber', type: 'drawing', title: 'The secret kite' })
  await attach('RC605')
  assert.doesNotMatch((await visit(world, '/modifications/RC605')).text, /secret kite/)
  assert.match((await visit(world, '/modifications/RC605', 'lender1')).text, /secret kite/)
  for (const path of ['', '/files/1'])
    assert.equal((await visit(world, `/modifications/RC605/documents/D1-A${path}`, 'contact')).status, 404)
  const report = got(await draftReport(await contextAs(world, 'secretary'), { modification: 'RC605', kind: 'draft' }))
  const said = JSON.stringify(report.content.sections)
  assert.doesNotMatch(said, /secret kite/)
  const printed = report.content.sections.find(({ key }) => key === 'text-RC605/D1')
  assert.equal(printed?.text, 'Kites are lent in rain.')
  assert.match(said, /SHA-256 [0-9a-f]{64}/)
})

test('whoever keeps the register attaches, and the proposer, and nobody else', async () => {
  await atState('RC606', 'on-trial')
  const asked = {
    ...WORDING,
    modification: 'RC606',
    classification: 'white',
    name: 'a.txt',
    bytes: new TextEncoder().encode('a'),
  } as const
  for (const key of ['chair', 'contact', 'visitor'] as const)
    assert.deepEqual(reasonsOf(await attachDocument(await contextAs(world, key), asked)), ['not-for-you'])
  got(await attachDocument(await contextAs(world, 'administrator'), asked))
  const renewed = { document: 'RC606/D1', name: 'a.txt', bytes: new TextEncoder().encode('b') }
  assert.deepEqual(reasonsOf(await renewDocument(await contextAs(world, 'contact'), renewed)), ['not-for-you'])
  const stale = { ...renewed, version: 1 }
  assert.deepEqual(reasonsOf(await renewDocument(await contextAs(world, 'administrator'), stale)), [
    'changed-meanwhile',
  ])
  const unknown = { ...renewed, document: 'RC606/D9' }
  assert.deepEqual(reasonsOf(await renewDocument(await contextAs(world, 'administrator'), unknown)), [
    'no-such-document',
  ])
})

test('whoever determined attaches the letter that conveys it to that step, and to no other', async () => {
  await atState('RC620', 'veto-open', { path: 'large' })
  assert.doesNotMatch((await visit(world, '/modifications/RC620', 'commission')).text, /Attach a document/)
  const said = { reason: 'Kites hurt birds.', authority: 'Letter of 5 December 2016' }
  assert.equal((await step('RC620', 'veto', said, 'commission')).status, 303)
  const form = (await visit(world, '/modifications/RC620', 'commission')).$('form[action$="/documents"]')
  assert.deepEqual(
    form
      .find('select[name="step"] option')
      .toArray()
      .map(option => option.attribs['value']),
    ['2016-12-05/veto'],
  )
  const letter = { type: 'letter', title: 'Why it was vetoed', classification: 'white' }
  const send = async (fields: Readonly<Record<string, string>>) =>
    await upload(
      '/RC620/documents',
      { fields: { ...letter, ...fields }, file: { name: 'veto.md', text: 'No.' } },
      'commission',
    )
  assert.equal((await send({})).statusCode, 422)
  assert.equal((await send({ step: '2016-12-05/veto' })).statusCode, 303)
  const row = (await visit(world, '/modifications/RC620')).table('Documents')[1]
  assert.deepEqual(row?.slice(0, 4), [
    'Letter of the Play Commission',
    'Why it was vetoed',
    'Open',
    'Vetoed by the Play Commission, 5 December 2016',
  ])
})
