import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, seatTheCouncil } from '../../../test/world-council.ts'
import { openWorld } from '../../../test/world.ts'
import { contextOf } from '../../shell/house.ts'
import { draftReport } from '../modifications/acts/draft-report.ts'
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
