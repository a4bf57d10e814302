import type { Instant } from '../kit/instant.ts'
import type { Subject } from '../kit/pack/demonstration-record.ts'
import { granted } from '../kit/verdict.ts'
import { takeOverAssessment } from '../rooms/assessments/door.ts'
import { enterModification, type Proposer } from '../rooms/modifications/door.ts'
import { proposeTimetable } from '../rooms/timetables/door.ts'
import { link } from '../shell/ledger/beside-record.ts'
import { perform } from '../shell/ledger/perform.ts'
import { enterSubject } from '../shell/subjects/enter-subject.ts'
import { groupSteps } from './seat-groups.ts'
import { consultationSteps } from './hold-consultations.ts'
import { bySystem, done, getKnown, inTurn, mainMeetingOf, onDay, type Stage, type Step } from './stage.ts'

const PART = 'Registers'

/** What the registers hold before the meeting: modifications, risks, consultations, documents and the rest. */
export function subjectSteps(stage: Stage): readonly Step[] {
  const { subjects, demonstration } = stage.facts
  const at = onDay(demonstration.functionsFrom, '10:00')
  return [
    ...timetableSteps(stage),
    ...groupSteps(stage),
    ...consultationSteps(stage),
    ...subjects.map((subject, n) => {
      const asked = subject.kind === 'assessment' ? subject.facts?.['requested-on'] : subject.modification?.enteredOn
      const when = typeof asked === 'string' ? inTurn(onDay(asked, '10:00'), n) : inTurn(at, n)
      return { at: when, part: PART, run: async () => await enterOne(stage, subject, when) }
    }),
    { at: onDay(demonstration.functionsFrom, '10:10'), part: PART, run: async () => await linkSubjects(stage) },
  ]
}

async function enterOne(stage: Stage, subject: Subject, at: Instant): Promise<void> {
  const { key, kind, reference, title, formerTitles, state, classification, facts, history } = subject
  if (kind === 'modification') return await enterOneModification(stage, subject, at)
  if (kind === 'assessment') return await enterOneAssessment(stage, subject, at)
  const entry = {
    kind,
    reference: key,
    label: reference ?? null,
    title,
    formerTitles: formerTitles ?? [],
    state,
    classification: classification ?? ('white' as const),
    // Its members may see what is classified for the body.
    body: mainMeetingOf(stage).body,
    facts: facts ?? {},
    history: history ?? [],
  }
  const context = bySystem(stage, at)
  const entered = await enterSubject(context, entry, 'entry-entered')
  stage.subjects.set(key, done(entered, key).id)
}

async function enterOneModification(stage: Stage, subject: Subject, at: Instant): Promise<void> {
  const { key, reference = key, title, formerTitles, state, classification, facts, history, modification } = subject
  const {
    timetable: _timetable,
    consultation: _consultation,
    enteredOn: _enteredOn,
    members: _members,
    ...own
  } = modification ?? {}
  const known = { ...own, proposer: proposerOf(modification?.proposer) }
  const entry = { reference, title, formerTitles, state, classification, facts, history, ...known }
  const body = mainMeetingOf(stage).body
  const entered = await enterModification(bySystem(stage, at), { ...entry, body })
  stage.subjects.set(key, done(entered, key).record.id)
}

/** The timetables of those that have one, laid out on their first day. */
function timetableSteps(stage: Stage): readonly Step[] {
  return stage.facts.subjects.flatMap(({ key, reference = key, modification }, n) => {
    if (modification?.timetable === undefined) return []
    const { complexity, startsOn, done: steps = [] } = modification.timetable
    const noted = steps.map(step => ({ key: step, on: null, note: 'Before the record was kept here' }))
    const at = inTurn(onDay(startsOn, '12:00'), n)
    const planned = { modification: reference, complexity, startsOn, noted }
    const run = async () => void done(await proposeTimetable(bySystem(stage, at), planned), `timetable of ${key}`)
    return [{ at, part: PART, run }]
  })
}

/** Of the facts: `of`, the key of the modification, `stage`, the kind, and the dates. */
async function enterOneAssessment(stage: Stage, { key, state, facts = {} }: Subject, at: Instant): Promise<void> {
  const of = stage.facts.subjects.find(subject => subject.key === facts['of'])
  const entered = await takeOverAssessment(bySystem(stage, at), {
    modification: of?.reference ?? String(facts['of']),
    kind: String(facts['stage']),
    requestedOn: String(facts['requested-on']),
    target: typeof facts['target-date'] === 'string' ? facts['target-date'] : undefined,
    state,
  })
  stage.subjects.set(key, done(entered, key).record.id)
}

function proposerOf(words: string | undefined): Proposer | undefined {
  return words === undefined ? undefined : { words, party: null, isRegulator: false, body: null }
}

async function linkSubjects(stage: Stage): Promise<void> {
  const { subjects, demonstration } = stage.facts
  const links = subjects.flatMap(({ key, links: own }) =>
    Object.entries(own ?? {}).flatMap(([kind, keys]) => keys.map(to => ({ from: key, to, kind }))),
  )
  const verdict = await perform(bySystem(stage, onDay(demonstration.functionsFrom, '10:10')), async tx => {
    for (const { from, to, kind } of links)
      await link(tx, getKnown(stage.subjects, from), getKnown(stage.subjects, to), kind)
    return granted()
  })
  done(verdict, 'links between subjects')
}
