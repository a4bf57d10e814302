import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got } from '../../../test/world-council.ts'
import { openDecisionsWorld, reasonsOf, SESSION } from '../../../test/world-decisions.ts'
import { visit } from '../../../test/world-visit.ts'
import { contextOf } from '../../shell/house.ts'
import { recordDecision } from '../decisions/door.ts'
import { issueConsultation } from '../modifications/acts/issue-consultation.ts'
import { draftReport } from '../modifications/acts/draft-report.ts'
import { enterModification } from '../modifications/door.ts'
import { collateResponses } from './acts/collate-responses.ts'
import { decideOnResponses } from './acts/decide-on-responses.ts'
import { respond } from './acts/respond.ts'
import { withdrawConsultation } from './acts/withdraw-consultation.ts'

const world = await openDecisionsWorld()
after(world.close)
const secretary = async () => await contextAs(world, 'secretary')

test('a decision lets a late response in, the page and the report say so, and it is told apart from the others', async () => {
  got(await enterModification(contextOf(world.house), { reference: 'RC801', title: 'Kites', state: 'on-trial' }))
  const issued = got(await issueConsultation(await secretary(), { modification: 'RC801', kind: 'asking-around' }))
  const consultation = issued.record.reference
  const decided = got(
    await recordDecision(await secretary(), {
      item: world.item,
      verb: 'resolve',
      text: 'that Late Lender may still say something',
    }),
  )
  const given = {
    consultation,
    respondent: 'Late Lender',
    stances: [],
    effects: [],
    answers: [{ question: 'agree', text: 'Better late.' }],
    confidential: [],
    isAnonymous: false,
  }
  const late = { ...given, authority: decided.record.reference, reason: 'The post was late.' }
  assert.deepEqual(reasonsOf(await respond(await secretary(), late)), ['not-late'])
  world.clock.now = issued.content.window.closes
  assert.deepEqual(reasonsOf(await respond(await secretary(), given)), ['closed'])
  assert.deepEqual(reasonsOf(await respond(await secretary(), { ...late, reason: ' ' })), ['reason-missing'])
  got(await respond(await secretary(), late))
  got(await collateResponses(await secretary(), { consultation, summary: 'One spoke, late.' }))
  assert.deepEqual(reasonsOf(await respond(await secretary(), { ...late, respondent: 'Later' })), ['collated'])
  const page = await visit(world, `/consultations/${consultation}`, 'secretary')
  assert.match(page.text, new RegExp(`Late, let in by ${decided.record.reference}: The post was late`))
  const report = got(await draftReport(await secretary(), { modification: 'RC801', kind: 'final' }))
  const said = report.content.sections.find(({ key }) => key === 'consultations')?.rows ?? []
  const of = (label: string) => said.find(row => row.label === label)?.value
  assert.deepEqual(
    [of('Responses'), of('What the responses say')],
    ['1; 1 of them late, by decision', 'One spoke, late.'],
  )
  world.clock.now = SESSION
})

test('what had come in when a consultation was withdrawn is kept, and published by a recorded decision alone', async () => {
  got(await enterModification(contextOf(world.house), { reference: 'RC802', title: 'Tops', state: 'on-trial' }))
  const issued = got(await issueConsultation(await secretary(), { modification: 'RC802', kind: 'asking-around' }))
  const consultation = issued.record.reference
  const answers = [{ question: 'agree', text: 'We like tops.' }]
  const given = { stances: [], effects: [], confidential: [], isAnonymous: false, answers, respondent: 'Top Lender' }
  got(await respond(await secretary(), { consultation, ...given }))
  got(await withdrawConsultation(await secretary(), { consultation, reason: 'The tops are gone.' }))
  const page = await visit(world, `/consultations/${consultation}`)
  assert.match(page.text, /It is not published, unless that is decided/)
  assert.doesNotMatch(page.text, /We like tops/)
  const item = { item: world.item, verb: 'resolve', text: 'that what was said of tops is published' }
  const decided = got(await recordDecision(await secretary(), item))
  const authority = decided.record.reference
  const decide = async (become: 'publish' | 'keep', by = authority) =>
    await decideOnResponses(await secretary(), { consultation, become, authority: by, reason: 'They ask for it.' })
  assert.deepEqual(reasonsOf(await decide('publish', 'TC-999/D1')), ['no-such-authority'])
  got(await decide('keep'))
  assert.doesNotMatch((await visit(world, `/consultations/${consultation}`)).text, /We like tops/)
  got(await decide('publish'))
  assert.match((await visit(world, `/consultations/${consultation}`)).text, /We like tops/)
  assert.deepEqual(reasonsOf(await decide('keep')), ['published-already'])
})
