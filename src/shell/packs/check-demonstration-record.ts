import { parseInstant } from '../../kit/instant.ts'
import type { DemoMeeting, ModificationFacts, WrittenDecision } from '../../kit/pack/demonstration-record.ts'
import { getLifecycle } from '../../kit/pack/pack.ts'
import { parseReference } from '../../kit/pack/reference-pattern.ts'
import {
  checkBody,
  checkDay,
  checkDue,
  checkFacts,
  checkMeetingReference,
  checkOwner,
  checkPerson,
  checkSubject,
  checkSubjects,
  checkVerb,
  checkVotes,
  keysOf,
  type Setting,
  subjectKeys,
} from './demonstration-setting.ts'
import type { Path } from './problem.ts'
import { checkDistinct, checkKnown } from './report.ts'

/** Meetings, decisions in writing, open actions and subjects name only what is there, in references and states of the edition. */
export function checkRecord(setting: Setting): void {
  checkMeetings(setting)
  checkWrittenDecisions(setting)
  checkActions(setting)
  checkSubjectRecords(setting)
}

function checkMeetings(setting: Setting): void {
  const { demonstration, edition, report } = setting
  const { meetings } = demonstration
  checkDistinct(
    report,
    meetings.map(({ reference }, n) => [['meetings', n, 'reference'], reference]),
    'meeting',
  )
  for (const [n, meeting] of meetings.entries()) {
    const at = ['meetings', n] as const
    const body = checkBody(setting, [...at, 'body'], meeting.body)
    const owner = checkMeetingReference(setting, [...at, 'reference'], meeting.reference)
    if (body && owner && owner.series !== body.series) {
      const remedy = `begin it with ${body.series}, or give “body: ${owner.key}”`
      report([...at, 'reference'], `${meeting.reference} is a meeting of ${owner.inSentence}`, remedy)
    }
    checkKnown(
      report,
      [...at, 'state'],
      'state of a meeting',
      meeting.state,
      keysOf(getLifecycle(edition, 'meeting').states),
    )
    for (const name of ['date', 'papersIssuedOn', 'minutesCirculatedOn', 'minutesApprovedOn'] as const) {
      checkDay(setting, [...at, name], meeting[name])
    }
    checkOutcomes(setting, meeting, at)
  }
}

function checkOutcomes(setting: Setting, meeting: DemoMeeting, at: Path): void {
  const references = setting.demonstration.meetings.map(({ reference }) => reference)
  for (const [n, decision] of (meeting.decisions ?? []).entries()) {
    const here = [...at, 'decisions', n]
    checkVerb(setting, [...here, 'verb'], decision.verb)
    checkSubject(setting, [...here, 'subject'], decision.subject)
    checkVotes(setting, meeting.body, decision.votes, [...here, 'votes'])
  }
  for (const [n, { to }] of (meeting.carriedOver ?? []).entries()) {
    checkKnown(setting.report, [...at, 'carriedOver', n, 'to'], 'meeting', to, references)
  }
}

function checkWrittenDecisions(setting: Setting): void {
  const { writtenDecisions, meetings } = setting.demonstration
  for (const [n, decision] of writtenDecisions.entries()) {
    const at = ['writtenDecisions', n] as const
    const body = checkBody(setting, [...at, 'body'], decision.body)
    checkVerb(setting, [...at, 'verb'], decision.verb)
    checkKnown(
      setting.report,
      [...at, 'minutesOf'],
      'meeting',
      decision.minutesOf,
      meetings.map(({ reference }) => reference),
    )
    if (body?.writtenDecisions.option === 'not-allowed') {
      setting.report([...at, 'body'], `${body.name} does not decide in writing`, 'take it out')
    }
    checkVotes(setting, decision.body, decision.answers, [...at, 'answers'])
    checkTimes(setting, decision, at)
  }
}

/** The window is half open: an answer at the moment of closing is too late. */
function checkTimes({ report }: Setting, { circulatedAt, closesAt, answers }: WrittenDecision, at: Path): void {
  const opens = momentOf(circulatedAt)
  const closes = momentOf(closesAt)
  if (opens === undefined) report([...at, 'circulatedAt'], `there is no moment ${circulatedAt}`, 'correct it')
  if (closes === undefined) report([...at, 'closesAt'], `there is no moment ${closesAt}`, 'correct it')
  if (opens === undefined || closes === undefined) return
  for (const [n, answer] of answers.entries()) {
    const moment = momentOf(answer.at)
    if (moment !== undefined && opens <= moment && moment < closes) continue
    report([...at, 'answers', n, 'at'], `${answer.at} is not while the question was open`, 'correct it')
  }
}

function momentOf(text: string): string | undefined {
  const verdict = parseInstant(text)
  return verdict.ok ? verdict.value : undefined
}

function checkActions(setting: Setting): void {
  const { demonstration, edition, report } = setting
  const { actions } = demonstration
  checkDistinct(
    report,
    actions.map(({ reference }, n) => [['actions', n, 'reference'], reference]),
    'action',
  )
  for (const [n, action] of actions.entries()) {
    const at = ['actions', n] as const
    if (parseReference(edition.references, 'action', action.reference) === undefined) {
      const remedy = `write it as “${edition.references.action}”`
      report([...at, 'reference'], `“${action.reference}” is not the reference of an action`, remedy)
    }
    checkOwner(setting, [...at, 'owner'], action.owner)
    checkDue(setting, [...at, 'due'], action.due)
    checkDay(setting, [...at, 'raisedOn'], action.raisedOn)
    checkKnown(
      report,
      [...at, 'state'],
      'state of an action',
      action.state,
      keysOf(getLifecycle(edition, 'action').states),
    )
    checkSubjects(setting, [...at, 'subjects'], action.subjects)
  }
}

function checkSubjectRecords(setting: Setting): void {
  const { demonstration, edition, report } = setting
  const { subjects } = demonstration
  checkDistinct(
    report,
    subjects.flatMap(({ reference }, n) =>
      reference === undefined ? [] : [[['subjects', n, 'reference'], reference] as const],
    ),
    'reference',
  )
  for (const [n, { kind, reference, state, facts, modification, history, links }] of subjects.entries()) {
    const at = ['subjects', n] as const
    if (kind === 'modification') checkModification(setting, at, state, modification)
    if (kind === 'modification' && parseReference(edition.references, kind, reference ?? '') === undefined) {
      const remedy = `give “reference:”, written as “${edition.references.modification}”`
      report([...at, 'reference'], `this is not the reference of a ${kind}`, remedy)
    }
    checkFacts(setting, [...at, 'facts'], facts)
    for (const [m, { on }] of (history ?? []).entries()) checkDay(setting, [...at, 'history', m, 'on'], on)
    for (const [name, to] of Object.entries(links ?? {})) {
      for (const [m, key] of to.entries()) {
        checkKnown(report, [...at, 'links', name, m], 'subject or party', key, subjectKeys(demonstration))
      }
    }
  }
}

function checkModification(
  setting: Setting,
  at: readonly ['subjects', number],
  state: string,
  { path, recommendedPath, urgency, categories, members, taken }: ModificationFacts = {},
): void {
  const { edition, report } = setting
  const { states, paths, urgencies, steps } = edition.modificationProcess
  const inside = [...at, 'modification'] as const
  checkKnown(report, [...at, 'state'], 'state', state, keysOf(states))
  checkKnown(report, [...inside, 'path'], 'path', path, keysOf(paths))
  checkKnown(report, [...inside, 'recommendedPath'], 'path', recommendedPath, keysOf(paths))
  checkKnown(report, [...inside, 'urgency'], 'urgency', urgency, keysOf(urgencies))
  for (const [m, key] of (categories ?? []).entries())
    checkKnown(report, [...inside, 'categories', m], 'category', key, keysOf(edition.partyCategories))
  for (const [m, { person, category }] of (members ?? []).entries()) {
    checkPerson(setting, [...inside, 'members', m, 'person'], person)
    checkKnown(report, [...inside, 'members', m, 'category'], 'category', category, keysOf(edition.partyCategories))
  }
  for (const [m, { step }] of (taken ?? []).entries())
    checkKnown(report, [...inside, 'taken', m, 'step'], 'step', step, keysOf(steps))
}
