import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, seatTheCouncil } from '../../../test/world-council.ts'
import { visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { contextOf } from '../../shell/house.ts'
import { draftReport } from '../modifications/acts/draft-report.ts'
import { takeStep } from '../modifications/acts/take-step.ts'
import { enterModification } from '../modifications/door.ts'
import { deliverAssessment } from './acts/deliver-assessment.ts'
import { requestAssessment } from './acts/request-assessment.ts'
import { waiveAssessment } from './acts/waive-assessment.ts'

const world = await openWorld({ at: '2016-12-05T09:00:00.000Z' })
after(world.close)
await seatTheCouncil(world)

test('a report tells what was assessed and found, and what it costs by phase and provider, each with what it rests on', async () => {
  got(await enterModification(contextOf(world.house), { reference: 'RC301', title: 'Kites', state: 'on-trial' }))
  const asked = { modification: 'RC301', kind: 'durability', scope: '' }
  const { record } = got(await requestAssessment(await contextAs(world, 'administrator'), asked))
  const line = {
    phase: 'making',
    provider: 'toy-store',
    least: 10,
    most: 20,
    rationale: 'Two kites',
    confidence: 'quoted',
  } as const
  const delivery = { assessment: record.reference, findings: 'They hold.', costs: [line] }
  got(await deliverAssessment(await contextAs(world, 'toyStore'), delivery))
  const waived = { modification: 'RC301', kind: 'safety', reason: 'Nobody can be hurt.' }
  got(await waiveAssessment(await contextAs(world, 'administrator'), waived))
  const draft = got(await draftReport(await contextAs(world, 'secretary'), { modification: 'RC301', kind: 'draft' }))
  const rowsOf = (wanted: string) => draft.content.sections.find(({ key }) => key === wanted)?.rows ?? []
  assert.deepEqual(rowsOf('assessments'), [
    { label: 'RC301/DA1 Durability Assessment, delivered on 5 December 2016', value: 'They hold.' },
    { label: 'Safety Assessment', value: 'Not needed. Nobody can be hurt.' },
  ])
  assert.deepEqual(rowsOf('costs'), [
    { label: 'RC301/DA1 Making, Toy Store', value: '£10 to £20 (quoted): Two kites' },
    { label: 'RC301/DA1 in all, central', value: '£10 to £20' },
    { label: 'RC301/DA1 in all, parties', value: '£0' },
  ])
  const initial = got(
    await draftReport(await contextAs(world, 'secretary'), { modification: 'RC301', kind: 'initial' }),
  )
  assert.ok(!initial.content.sections.some(({ key }) => key === 'costs'), 'an initial report comes before anything is')
})

test('a report tells of each solution by itself what it costs, and so does the page', async () => {
  got(await enterModification(contextOf(world.house), { reference: 'RC302', title: 'Kites', state: 'on-trial' }))
  const secretary = await contextAs(world, 'secretary')
  const given = { alternative: 'Paper kites', raiser: 'Toybox Library' }
  got(await takeStep(secretary, { modification: 'RC302', step: 'add-alternative', given }))
  for (const [solution, most] of [
    ['original', 20],
    ['alternative-1', 5],
  ] as const) {
    const asked = { modification: 'RC302', kind: 'durability', solution, scope: '' }
    const { record } = got(await requestAssessment(await contextAs(world, 'administrator'), asked))
    const line = {
      phase: 'making',
      provider: 'toy-store',
      least: most,
      most,
      rationale: 'One',
      confidence: 'quoted',
    } as const
    const delivery = { assessment: record.reference, findings: 'They hold.', costs: [line] }
    got(await deliverAssessment(await contextAs(world, 'toyStore'), delivery))
  }
  const draft = got(await draftReport(secretary, { modification: 'RC302', kind: 'draft' }))
  const costs = draft.content.sections.find(({ key }) => key === 'costs')?.rows ?? []
  assert.deepEqual(
    costs.filter(({ label }) => label.endsWith('central')),
    [
      { label: 'Original: RC302/DA1 in all, central', value: '£20' },
      { label: 'Alternative 1: RC302/DA2 in all, central', value: '£5' },
    ],
  )
  const page = await visit(world, '/modifications/RC302')
  assert.match(
    page.text,
    /Costs of the original.*By RC302\/DA1: £20 central.*Costs of Alternative 1.*By RC302\/DA2: £5 central/s,
  )
})
