import type { EditionContent } from '../../kit/pack/edition.ts'
import type { ModificationProcess } from '../../kit/pack/modification-process.ts'
import { PROCESS_ROLES } from '../../kit/pack/modification-step.ts'
import { fieldNamesOf, problemsOfPattern } from '../../kit/pack/reference-pattern.ts'
import { checkStates } from './check-lifecycles.ts'
import type { Path } from './problem.ts'
import { checkDistinct, checkKnown, type Report } from './report.ts'

const AT = 'modificationProcess'

/** The process names only states, stages, paths, people and clocks that exist, and no state is a dead end or an island. */
export function checkModificationProcess(edition: EditionContent, report: Report): void {
  const process = edition.modificationProcess
  const names = namesOf(edition)
  checkKeys(process, report)
  checkStatesOf(process, names, report)
  checkSteps(process, names, report)
  for (const [n, path] of process.paths.entries())
    checkKnown(report, [AT, 'paths', n, 'decidedBy'], 'body or function', path.decidedBy, names.deciders)
  for (const [n, role] of process.overrides.by.entries())
    checkKnown(report, [AT, 'overrides', 'by', n], 'function', role, names.functions)
  for (const [n, role] of (process.partySpeaks?.by ?? []).entries())
    checkKnown(report, [AT, 'partySpeaks', 'by', n], 'function of a party contact', role, names.contacts)
  checkKnown(report, [AT, 'group', 'body'], 'body', process.group?.body, names.bodies)
  checkKnown(report, [AT, 'ballot', 'body'], 'body', process.ballot?.body, names.bodies)
  for (const [n, { to }] of (process.takesOver ?? []).entries())
    checkKnown(report, [AT, 'takesOver', n, 'to'], 'state', to, names.states)
  checkEarlyReference(edition, names.states, report)
  checkOtherCodes(process, report)
  checkConsultationsHeld(edition, names.states, report)
  checkChallenges(process, names.deciders, report)
  checkDistinct(
    report,
    (process.documentTypes ?? []).map(({ key }, n) => [[AT, 'documentTypes', n, 'key'], key]),
    'type of document',
  )
  checkStates(drawnAsLifecycle(process), [AT], report)
}

type Names = Readonly<
  Record<'states' | 'functions' | 'contacts' | 'bodies' | 'deciders' | 'people' | 'clocks', readonly string[]>
>

function namesOf({ bodies, functions, clocks, modificationProcess }: EditionContent): Names {
  const functionKeys = functions.map(({ key }) => key)
  const bodyKeys = bodies.map(({ key }) => key)
  return {
    states: modificationProcess.states.map(({ key }) => key),
    functions: functionKeys,
    contacts: functions.filter(({ kind }) => kind === 'party-contact').map(({ key }) => key),
    bodies: bodyKeys,
    deciders: [...bodyKeys, ...functionKeys],
    people: [...PROCESS_ROLES, ...functionKeys],
    clocks: Object.keys(clocks),
  }
}

function checkKeys(process: ModificationProcess, report: Report): void {
  for (const list of ['stages', 'paths', 'urgencies', 'objectives'] as const) {
    checkDistinct(
      report,
      process[list].map(({ key }, n): [Path, string] => [[AT, list, n, 'key'], key]),
      list.replace(/s$/, ''),
    )
  }
}

function checkOtherCodes({ otherCodes }: ModificationProcess, report: Report): void {
  for (const list of ['codes', 'priorities'] as const)
    checkDistinct(
      report,
      (otherCodes?.[list] ?? []).map(({ key }, n): [Path, string] => [[AT, 'otherCodes', list, n, 'key'], key]),
      'other code or priority',
    )
}

function checkStatesOf({ states, stages, steps }: ModificationProcess, names: Names, report: Report): void {
  const stageKeys = stages.map(({ key }) => key)
  for (const [n, { key, stage, waitsFor, takenAs, closes }] of states.entries()) {
    const at = [AT, 'states', n] as const
    const isDecidedThere = steps.some(
      ({ from, to, decidedBy }) => from.includes(key) && to !== 'same' && decidedBy === waitsFor,
    )
    if (takenAs === undefined && isDecidedThere && names.bodies.includes(waitsFor ?? ''))
      report(
        [...at, 'waitsFor'],
        `“${waitsFor}” decides what is at “${key}”, and it is on no agenda`,
        'say as which kind of item it is “takenAs”',
      )
    checkKnown(report, [...at, 'stage'], 'stage', stage, stageKeys)
    checkKnown(report, [...at, 'waitsFor'], 'body, function or role', waitsFor, [...names.people, ...names.bodies])
    checkKnown(report, [...at, 'closes', 'clock'], 'clock', closes?.clock, names.clocks)
    const bySystem = steps.filter(({ from, by }) => from.includes(key) && by.includes('system'))
    const known = bySystem.map(step => step.key)
    checkKnown(report, [...at, 'closes', 'step'], 'step that the system takes from here', closes?.step, known)
  }
}

function checkSteps({ steps, paths }: ModificationProcess, names: Names, report: Report): void {
  const stepKeys = steps.map(({ key }) => key)
  const pathKeys = paths.map(({ key }) => key)
  for (const [n, step] of steps.entries()) {
    const at = [AT, 'steps', n] as const
    const each = (field: 'from' | 'paths' | 'by', what: string, known: readonly string[]): void => {
      for (const [m, name] of (step[field] ?? []).entries()) checkKnown(report, [...at, field, m], what, name, known)
    }
    each('from', 'state', names.states)
    each('paths', 'path', pathKeys)
    each('by', 'function or role', names.people)
    checkKnown(report, [...at, 'to'], 'state', step.to, [...names.states, 'same', 'previous'])
    checkKnown(report, [...at, 'decidedBy'], 'body or function', step.decidedBy, names.deciders)
    checkKnown(report, [...at, 'within', 'clock'], 'clock', step.within?.clock, names.clocks)
    for (const [m, name] of (step.within?.since ?? []).entries())
      checkKnown(report, [...at, 'within', 'since', m], 'step', name, stepKeys)
  }
}

function checkChallenges({ challenges = [], steps }: ModificationProcess, deciders: readonly string[], report: Report) {
  const known = steps.map(({ key }) => key)
  for (const [n, { step, answeredBy, owedBy }] of challenges.entries()) {
    const at = [AT, 'challenges', n] as const
    checkKnown(report, [...at, 'step'], 'step', step, known)
    for (const [m, answer] of answeredBy.entries()) checkKnown(report, [...at, 'answeredBy', m], 'step', answer, known)
    checkKnown(report, [...at, 'owedBy'], 'body or function', owedBy, deciders)
  }
}

function checkConsultationsHeld(edition: EditionContent, states: readonly string[], report: Report): void {
  const kinds = edition.consultations?.kinds.map(({ key }) => key) ?? []
  const steps = edition.modificationProcess.steps.map(({ key }) => key)
  for (const [n, { kind, during, step }] of (edition.modificationProcess.consultations ?? []).entries()) {
    const at = [AT, 'consultations', n] as const
    checkKnown(report, [...at, 'kind'], 'kind of consultation', kind, kinds)
    for (const [m, state] of during.entries()) checkKnown(report, [...at, 'during', m], 'state', state, states)
    checkKnown(report, [...at, 'step'], 'step', step, steps)
  }
}

function checkEarlyReference(edition: EditionContent, states: readonly string[], report: Report): void {
  const early = edition.modificationProcess.earlyReference
  if (early === undefined) return
  const at = [AT, 'earlyReference'] as const
  const problems = problemsOfPattern({ ...edition.references, modification: early.pattern }, 'modification')
  for (const { says, remedy } of problems) report([...at, 'pattern'], says, remedy)
  if (problems.length === 0 && fieldNamesOf(early.pattern).join() !== 'number')
    report([...at, 'pattern'], `“${early.pattern}” is to have {number} alone`, 'take the other fields out')
  for (const [n, state] of early.states.entries()) checkKnown(report, [...at, 'states', n], 'state', state, states)
}

/** The same table as that of any record, so that the same questions can be asked of it. `previous` is nowhere new. */
function drawnAsLifecycle({ initial, states, steps }: ModificationProcess) {
  return {
    initial,
    states: states.map(({ key, title, isFinal }) => ({ key, title, isFinal })),
    rows: steps.map(({ key, from, to, by, confidence }) => {
      const isBack = to === 'previous'
      // What begins elsewhere than at the first state begins there too.
      const origin = from.length === 0 ? [initial] : from
      return { act: key, from: origin, to: isBack ? initial : to, by, guards: [], confidence }
    }),
  }
}
