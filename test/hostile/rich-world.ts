import { addAppendix } from '../../src/rooms/papers/door.ts'
import { openWrittenDecision } from '../../src/rooms/decisions/door.ts'
import { addItem, callMeeting, issuePapers, openItem, openMeeting } from '../../src/rooms/meetings/door.ts'
import { issueConsultation } from '../../src/rooms/modifications/acts/issue-consultation.ts'
import { enterModification } from '../../src/rooms/modifications/door.ts'
import { enterParty } from '../../src/rooms/parties/door.ts'
import { contextOf } from '../../src/shell/house.ts'
import { checkpoint } from '../../src/shell/ledger/checkpointing.ts'
import { enterSubject } from '../../src/shell/subjects/enter-subject.ts'
import { contextAs, type CouncilKey, got } from '../world-council.ts'
import { paperAt, seatAtTable } from '../world-decisions.ts'
import { handIn, OLD } from '../world-imports.ts'
import { minuteEverything, type MinutesWorld, ok, openMinutesWorld } from '../world-minutes.ts'
import { drafted } from '../world-papers.ts'

/**
 * A world in which there is one of everything: a meeting that is over, with minutes that have been circulated; one in session, with an open and
 * a confidential item; one to come; papers in hand and issued; a question to be answered in writing; an applicant; entries of registers.
 */
export async function openRichWorld(): Promise<MinutesWorld> {
  const world = await openMinutesWorld()
  await minuteEverything(world)
  await ok(world.press(`/meetings/${world.meeting}/minutes/circulation`))
  await ok(world.press(`/meetings/${world.meeting}/minutes/comments`, { item: '1', text: 'Say who spoke.' }, 'lender1'))
  await enterOthers(world)
  await holdAnother(world)
  await checkpoint(world.house)
  return world
}

/** What does not depend on a meeting. */
async function enterOthers(world: MinutesWorld): Promise<void> {
  const as = async (key: CouncilKey) => await contextAs(world, key)
  const system = contextOf(world.house)
  await ok(world.press('/registers/risk/entries', { title: 'Frost', classification: 'white', body: 'council' }))
  await ok(handIn(world, OLD))
  const subject = { kind: 'modification', reference: 'MP1', title: 'Longer loans', state: 'raised' } as const
  got(await enterSubject(system, { ...subject, classification: 'white', body: 'council' }, 'modification-raised'))
  const proposed = { reference: 'RC901', title: 'Kites in the rain', state: 'before-rules-panel', body: 'council' }
  got(await enterModification(system, proposed))
  got(await issueConsultation(await as('secretary'), { modification: 'RC901', kind: 'asking-around' }))
  const categories = [{ category: 'borrower', from: '2016-12-01' }]
  got(await enterParty(system, { name: 'Kite Club', categories }))
  const question = { body: 'council', question: 'Whether kites are lent in March', verb: 'approve' }
  got(await openWrittenDecision(await as('secretary'), { ...question, text: 'that kites are lent in March' }))
  const { record } = await drafted(world, { by: 'secretary', title: 'Balls in summer' })
  const appendix = {
    paper: record.id,
    title: 'Counts of balls',
    classification: 'white',
    summary: 'All balls.',
  } as const
  got(await addAppendix(await as('secretary'), appendix))
  await drafted(world, { by: 'toyStore', title: 'Stores of balls' })
}

/** A meeting in session, and one more to come. */
async function holdAnother(world: MinutesWorld): Promise<void> {
  const secretary = async () => await contextAs(world, 'secretary')
  const meeting = got(await callMeeting(await secretary(), { body: 'council', date: '2017-02-07' }))
  const about = { meeting, purpose: 'decision', presenterKey: 'secretary', hasPaper: true } as const
  const item = got(await addItem(await secretary(), { ...about, title: 'Balls in winter' }))
  const closed = { title: 'Another closed item', confidentialTitle: 'The missing ball' }
  got(await addItem(await secretary(), { ...about, ...closed }))
  await paperAt(world, item, 'white')
  got(await issuePapers(await secretary(), { meeting }))
  world.clock.now = '2017-02-07T14:10:00.000Z'
  await seatAtTable(world, meeting, ['chair', 'lender1', 'lender2', 'borrower1', 'repairer'])
  got(await openMeeting(await secretary(), { meeting }))
  got(await openItem(await secretary(), { item }))
  const next = got(await callMeeting(await secretary(), { body: 'council', date: '2017-03-07' }))
  const planned = { meeting: next, purpose: 'discussion', presenterKey: 'secretary', hasPaper: false } as const
  got(await addItem(await secretary(), { ...planned, title: 'Kites in spring' }))
}
