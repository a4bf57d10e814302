import type { AgendaItem, Effect, ScriptedDecision, ScriptedItem } from '../../kit/pack/demonstration-meeting.ts'
import { checkAttendance } from './check-demonstration-attendance.ts'
import { checkNext } from './check-demonstration-next.ts'
import {
  checkDue,
  checkFacts,
  checkOwner,
  checkPerson,
  checkSubject,
  checkSubjects,
  checkVerb,
  checkVotes,
  mainMeeting,
  type Setting,
} from './demonstration-setting.ts'
import type { Path } from './problem.ts'
import { checkDistinct, checkKnown } from './report.ts'

/** Every item is played once and in order; what is decided is on its papers or has words of its own; actions count from 1. */
export function checkScript(setting: Setting): void {
  const { script } = setting.demonstration
  checkAttendance(setting)
  checkOrder(setting)
  for (const [n, scripted] of script.entries()) {
    const item = setting.demonstration.agenda.find(({ number }) => number === scripted.item)
    if (item) checkScriptedItem(setting, item, scripted, ['script', n])
  }
  checkActionNumbers(setting)
  checkNext(setting)
}

function checkOrder({ demonstration, report }: Setting): void {
  const { script, agenda } = demonstration
  const numbers = agenda.map(({ number }) => number)
  for (const [n, { item }] of script.entries()) {
    const at = ['script', n, 'item'] as const
    checkKnown(report, at, 'item on the agenda', String(item), numbers.map(String))
    if (item <= (script[n - 1]?.item ?? 0)) report(at, `item ${item} is out of order`, 'play each item once, in order')
  }
  const missing = numbers.filter(number => !script.some(({ item }) => item === number))
  for (const number of missing) report(['script'], `item ${number} is not played`, 'say what happens at it')
}

function checkScriptedItem(setting: Setting, item: AgendaItem, scripted: ScriptedItem, at: Path): void {
  for (const [n, person] of (scripted.signs ?? []).entries()) checkPerson(setting, [...at, 'signs', n], person)
  checkUpdates(setting, scripted, at)
  checkDecisions(setting, item, scripted.decisions ?? [], [...at, 'decisions'])
  for (const [n, { owner }] of (scripted.commitments ?? []).entries()) {
    checkOwner(setting, [...at, 'commitments', n, 'owner'], owner)
  }
  for (const [n, { owner, due, subjects }] of (scripted.actions ?? []).entries()) {
    checkOwner(setting, [...at, 'actions', n, 'owner'], owner)
    checkDue(setting, [...at, 'actions', n, 'due'], due)
    checkSubjects(setting, [...at, 'actions', n, 'subjects'], subjects)
  }
  checkConfidentialRecord(setting, item, scripted, at)
}

function checkUpdates({ demonstration, report }: Setting, { updates }: ScriptedItem, at: Path): void {
  const known = demonstration.actions.map(({ reference }) => reference)
  for (const [n, { action }] of (updates ?? []).entries()) {
    checkKnown(report, [...at, 'updates', n, 'action'], 'open action', action, known)
  }
}

function checkDecisions(setting: Setting, item: AgendaItem, decisions: readonly ScriptedDecision[], at: Path): void {
  const { report } = setting
  const offered = (item.papers ?? []).flatMap(({ recommendations }) => recommendations).length
  for (const [n, { takes, verb, text, votes, effects }] of decisions.entries()) {
    const here = [...at, n]
    checkVotes(setting, mainMeeting(setting)?.body.key ?? '', votes, [...here, 'votes'])
    checkVerb(setting, [...here, 'verb'], verb)
    checkEffects(setting, effects, [...here, 'effects'])
    if (takes === undefined && (verb === undefined || text === undefined)) {
      report(here, 'a decision typed by hand lacks its words', 'give “verb:” and “text:”, or “takes:” with a number')
    }
    if (takes !== undefined && takes > offered) {
      report([...here, 'takes'], `the papers of item ${item.number} recommend ${offered} things`, 'correct the number')
    }
  }
  checkDistinct(
    report,
    decisions.flatMap(({ takes }, n) => (takes === undefined ? [] : [[[...at, n, 'takes'], String(takes)] as const])),
    'recommendation',
  )
}

function checkEffects(setting: Setting, effects: readonly Effect[] | undefined, at: Path): void {
  for (const [n, { subject, facts }] of (effects ?? []).entries()) {
    checkSubject(setting, [...at, n, 'subject'], subject)
    checkFacts(setting, [...at, n, 'facts'], facts)
  }
}

function checkConfidentialRecord(setting: Setting, item: AgendaItem, scripted: ScriptedItem, at: Path): void {
  const { confidential, decisions = [] } = scripted
  if (confidential === undefined) return
  const here = [...at, 'confidential']
  if (item.isConfidential !== true) {
    setting.report(here, `item ${item.number} is not confidential`, 'give it “isConfidential: true” on the agenda')
  }
  for (const [n, { publicly, verb, effects }] of confidential.decisions.entries()) {
    checkVerb(setting, [...here, 'decisions', n, 'verb'], verb)
    checkEffects(setting, effects, [...here, 'decisions', n, 'effects'])
    if (publicly > decisions.length) {
      const says = `the item has ${decisions.length} decisions that the public may read`
      setting.report([...here, 'decisions', n, 'publicly'], says, 'correct the number')
    }
  }
}

function checkActionNumbers({ demonstration, report }: Setting): void {
  let next = 1
  for (const [n, { actions }] of demonstration.script.entries()) {
    for (const [m, { number }] of (actions ?? []).entries()) {
      const path = ['script', n, 'actions', m, 'number'] as const
      if (number !== next) report(path, `action ${number} comes where action ${next} should`, 'number them in order')
      next += 1
    }
  }
}
