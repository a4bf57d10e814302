import type { Subject } from '../kit/pack/demonstration-record.ts'
import { granted } from '../kit/verdict.ts'
import { link } from '../shell/ledger/beside-record.ts'
import { perform } from '../shell/ledger/perform.ts'
import { enterSubject } from '../shell/subjects/enter-subject.ts'
import type { Fact } from '../shell/subjects/subject.ts'
import { bySystem, done, getKnown, onDay, type Stage } from './stage.ts'

/** What the registers hold before the meeting: modifications, risks, consultations, documents and the rest. */
export async function enterSubjects(stage: Stage): Promise<void> {
  const { subjects, demonstration } = stage.facts
  const context = bySystem(stage, onDay(demonstration.functionsFrom, '10:00'))
  for (const subject of subjects) {
    const { record } = {
      record: done(await enterSubject(context, newSubjectOf(stage, subject), verbOf(subject)), subject.key),
    }
    stage.subjects.set(subject.key, record.id)
  }
  await linkSubjects(stage)
}

function newSubjectOf(
  stage: Stage,
  { key, kind, reference, title, formerTitles, state, classification, facts, history }: Subject,
) {
  const isModification = kind === 'modification'
  return {
    kind,
    reference: isModification ? (reference ?? key) : key,
    label: isModification ? null : (reference ?? null),
    title,
    formerTitles: formerTitles ?? [],
    state,
    classification: classification ?? ('white' as const),
    body: mainBodyOf(stage),
    facts: (facts ?? {}) as Readonly<Record<string, Fact>>,
    history: history ?? [],
  }
}

function verbOf({ kind }: Subject): string {
  return kind === 'modification' ? 'modification-entered' : 'entry-entered'
}

/** The body whose meeting the demonstration is about: its members may see what is classified for it. */
function mainBodyOf({ facts }: Stage): string {
  const { meeting } = facts.demonstration
  const body = facts.meetings.find(({ reference }) => reference === meeting)?.body
  if (body === undefined) throw new Error(`The demonstration has no meeting ${meeting}.`)
  return body
}

async function linkSubjects(stage: Stage): Promise<void> {
  const { subjects, demonstration } = stage.facts
  const links = subjects.flatMap(({ key, links: own }) =>
    Object.entries(own ?? {}).flatMap(([kind, keys]) => keys.map(to => ({ from: key, to, kind }))),
  )
  const verdict = await perform(bySystem(stage, onDay(demonstration.functionsFrom, '10:30')), async tx => {
    for (const { from, to, kind } of links)
      await link(tx, getKnown(stage.subjects, from), getKnown(stage.subjects, to), kind)
    return granted()
  })
  done(verdict, 'links between subjects')
}
