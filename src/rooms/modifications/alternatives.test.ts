import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { got } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, visit } from '../../../test/world-visit.ts'
import { contextOf } from '../../shell/house.ts'
import { attachDocument } from './acts/attach-document.ts'
import { draftReport } from './acts/draft-report.ts'
import type { Solution } from './modification.ts'
import type { ModificationReport } from './report.ts'

const { world, act, atState, read, step } = await openModificationsWorld()
after(world.close)
const context = contextOf(world.house)

const describe = async (reference: string, text: string, more: Readonly<Record<string, string>> = {}) =>
  await act(`/${reference}/solutions/alternative-1`, { text, ...more })

async function withAlternative(reference: string): Promise<void> {
  await atState(reference, 'on-trial')
  assert.equal(
    (await step(reference, 'add-alternative', { alternative: 'Paper kites', raiser: 'Toybox Library' })).status,
    303,
  )
}

const attachWording = async (modification: string, title: string, solution?: string) =>
  got(
    await attachDocument(context, {
      modification,
      type: 'new-wording',
      title,
      solution,
      classification: 'white',
      name: 'rule.md',
      bytes: Buffer.from(`${title} as it is to be.`),
    }),
  )

test('an alternative is described for itself, and its page, its data and its history say so', async () => {
  await withAlternative('RC701')
  assert.equal((await describe('RC701', 'Kites of paper are lent too.')).status, 303)
  const page = await visit(world, '/modifications/RC701')
  assert.match(
    page.table('Solutions')[2]?.join(' ') ?? '',
    /Alternative 1 Paper kites Kites of paper are lent too\. Toybox Library 5 December 2016/,
  )
  const nobody = await step('RC701', 'add-alternative', { alternative: 'Silk kites' })
  assert.match(nobody.problems.join(), /Say who puts the alternative forward/)
  assert.match(page.text, /said anew what an alternative is/)
  const { solutions } = await readData<{ solutions: readonly Solution[] }>(world, '/modifications/RC701')
  assert.deepEqual(
    solutions.map(({ key, text, by, on, party }) => [key, text, by, on, typeof party]),
    [
      ['original', undefined, '', '2016-12-05', 'undefined'],
      ['alternative-1', 'Kites of paper are lent too.', 'Toybox Library', '2016-12-05', 'string'],
    ],
  )
  assert.equal((await describe('RC701', 'Kites of paper are lent too.', { by: 'Rules Panel' })).status, 303)
  assert.equal((await read('RC701')).solutions[1]?.body, 'rules-panel')
})

test('nobody but its proposer and whoever keeps the register says what an alternative is', async () => {
  await withAlternative('RC702')
  assert.equal((await describe('RC702', 'Kites of paper are lent too.')).status, 303)
  const refused = await act('/RC702/solutions/alternative-1', { text: 'Mine.' }, 'contact')
  assert.match(refused.problems.join(), /or for its proposer\. Ask there\./)
  assert.match((await describe('RC702', ' ')).problems.join(), /Say what the alternative is\./)
  for (const key of ['alternative-9', 'original'])
    assert.match((await act(`/RC702/solutions/${key}`, { text: 'Silk.' })).problems.join(), /no such alternative/)
  const late = await describe('RC702', 'Kites of silk.', { _version: '1' })
  assert.equal(late.status, 422, 'somebody else has changed it since')
  assert.match((await visit(world, '/modifications/RC702')).text, /Kites of paper are lent too\./)
})

test('a report says in full what each alternative is', async () => {
  await withAlternative('RC703')
  await describe('RC703', 'Kites of paper are lent too.')
  await attachWording('RC703', 'Rule 5 for paper', 'alternative-1')
  const report: ModificationReport = got(await draftReport(context, { modification: 'RC703', kind: 'draft' })).content
  const rowsOf = (key: string) =>
    report.sections.find(section => section.key === key)?.rows.map(row => [row.label, row.value])
  assert.deepEqual(rowsOf('solutions'), [
    ['Original', 'Original'],
    ['Alternative 1', 'Paper kites'],
    ['Alternative 1, put forward', 'by Toybox Library on 5 December 2016'],
    ['Alternative 1, in full', 'Kites of paper are lent too.'],
  ])
  assert.match(rowsOf('documents')?.join() ?? '', /RC703\/D1 New wording of Alternative 1/)
})

test('the new wording of one solution does not speak for another', async () => {
  await withAlternative('RC704')
  const lacksWording = async () =>
    (await read('RC704')).possible
      .find(({ step: key }) => key === 'write-up')
      ?.lacks.some(({ reason }) => reason === 'legal-text-attached')
  await attachWording('RC704', 'Rule 5 for paper', 'alternative-1')
  assert.equal(await lacksWording(), true, 'the original has none')
  await attachWording('RC704', 'Rule 5', 'original')
  assert.equal(await lacksWording(), false)
  const page = await visit(world, '/modifications/RC704')
  const types = new Set(page.table('Documents').map(([type]) => type))
  assert.deepEqual(types, new Set(['Type', 'New wording of Alternative 1', 'New wording of the original']))
  const unknown = { modification: 'RC704', type: 'new-wording', title: 'Rule 6', solution: 'alternative-9' } as const
  const odd = await attachDocument(context, {
    ...unknown,
    classification: 'white',
    name: 'a.md',
    bytes: Buffer.from('a'),
  })
  assert.equal(odd.ok, false)
})
