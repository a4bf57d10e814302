import type { Instant } from '../kit/instant.ts'
import type { Subject } from '../kit/pack/demonstration-record.ts'
import { granted } from '../kit/verdict.ts'
import { link } from '../shell/ledger/beside-record.ts'
import { perform } from '../shell/ledger/perform.ts'
import { enterSubject } from '../shell/subjects/enter-subject.ts'
import { bySystem, done, getKnown, inTurn, mainMeetingOf, onDay, type Stage, type Step } from './stage.ts'

const PART = 'Registers'

/** What the registers hold before the meeting: modifications, risks, consultations, documents and the rest. */
export function subjectSteps(stage: Stage): readonly Step[] {
  const { subjects, demonstration } = stage.facts
  const at = onDay(demonstration.functionsFrom, '10:00')
  return [
    ...subjects.map((subject, n) => {
      const when = inTurn(at, n)
      return { at: when, part: PART, run: async () => await enterOne(stage, subject, when) }
    }),
    { at: onDay(demonstration.functionsFrom, '10:10'), part: PART, run: async () => await linkSubjects(stage) },
  ]
}

async function enterOne(stage: Stage, subject: Subject, at: Instant): Promise<void> {
  const { key, kind, reference, title, formerTitles, state, classification, facts, history } = subject
  const isModification = kind === 'modification'
  const entry = {
    kind,
    reference: isModification ? (reference ?? key) : key,
    label: isModification ? null : (reference ?? null),
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
  const entered = await enterSubject(context, entry, isModification ? 'modification-entered' : 'entry-entered')
  stage.subjects.set(key, done(entered, key).id)
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
