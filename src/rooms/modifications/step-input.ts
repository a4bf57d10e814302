import { formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import type { ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { ProcessStep, StepInput } from '../../kit/pack/modification-step.ts'
import type { Modification } from './modification.ts'
import { allOf, granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'

/** What somebody gives who takes a step; what is not given is absent. `part` goes with a date, `raiser` with an alternative: who puts it forward. */
export type StepInputs = Readonly<Partial<Record<StepInput, string>>> &
  Readonly<{ part?: string | undefined; raiser?: string | undefined }>

/** What each is called on the page and in refusals. */
export const INPUT_WORDS: Readonly<Record<StepInput, string>> = {
  reason: 'reason',
  instruction: 'instruction to the group',
  path: 'path',
  urgency: 'urgency',
  proposer: 'new proposer',
  title: 'new title',
  'implementation-date': 'implementation date',
  alternative: 'alternative',
  into: 'modification that it goes into',
  administrator: 'administrator that takes it over',
}

/**
 * Does a step have what it asks for, and nothing else?
 *
 * In English:
 * - all that the row asks for is there;
 * - nothing is given that the row neither asks for nor allows;
 * - a path and an urgency are of the process, and a date is a date.
 */
export function checkInputs(process: ModificationProcess, step: ProcessStep, given: StepInputs): Verdict {
  const { asks = [], mayGive = [] } = step
  const missing = asks.filter(name => (given[name] ?? '') === '').map(name => missingInput(step, name))
  const stray = namesOf(given)
    .filter(name => ![...asks, ...mayGive].includes(name))
    .map(name => ({
      reason: 'not-asked-for',
      says: `“${step.says}” takes no ${INPUT_WORDS[name]}. Leave it out.`,
      field: name,
    }))
  return allOf(
    missing.length + stray.length === 0 ? granted() : refused(...missing, ...stray),
    checkChoice(given.path, 'path', process.paths),
    checkChoice(given.urgency, 'urgency', process.urgencies),
    checkDate(given['implementation-date']),
  )
}

function namesOf(given: StepInputs): readonly StepInput[] {
  // The keys of the table of words are the inputs.
  return (Object.keys(INPUT_WORDS) as StepInput[]).filter(name => (given[name] ?? '') !== '')
}

function missingInput(step: ProcessStep, name: StepInput): Refusal {
  return {
    reason: `${name}-missing`,
    says: `“${step.says}” needs ${withArticle(INPUT_WORDS[name])}. Give it.`,
    field: name,
    ...(step.clause === undefined ? {} : { clause: step.clause }),
  }
}

function withArticle(words: string): string {
  return /^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`
}

function checkChoice(
  given: string | undefined,
  name: 'path' | 'urgency',
  known: readonly Readonly<{ key: string; title: string }>[],
): Verdict {
  if (given === undefined || given === '' || known.some(({ key }) => key === given)) return granted()
  const titles = known.map(({ title }) => `“${title}”`).join(', ')
  return refused({ reason: `no-such-${name}`, says: `There is no such ${name}. Choose one of ${titles}.`, field: name })
}

function checkDate(given: string | undefined): Verdict {
  if (given === undefined || given === '' || isCalendarDate(given)) return granted()
  return refused({
    reason: 'not-a-date',
    says: 'There is no such day. Write it as year, month and day, such as 2017-06-29.',
    field: 'implementation-date',
  })
}

/**
 * A date that stands is moved by a decision, where the process has a step for that. A first one, or one for another part, is set without.
 */
export function checkDateSet(
  { steps }: Pick<ModificationProcess, 'steps'>,
  step: ProcessStep,
  given: StepInputs,
  { implementation }: Pick<Modification, 'implementation'>,
): Verdict {
  const part = given.part ?? ''
  const standing = implementation.find(date => date.part === part)
  const isFirst = given['implementation-date'] === undefined || standing === undefined
  const moving = steps.find(
    ({ outcome, decidedBy }) => outcome === 'move-implementation-date' && decidedBy !== undefined,
  )
  if (isFirst || moving === undefined || step.decidedBy !== undefined) return granted()
  const whole = part === '' ? '' : ` for “${part}”`
  const says = `It is set${whole} for ${formatDate(standing.on)}. To move it is a decision: choose “${moving.says}”.`
  return refused({ reason: 'date-set-already', says, field: 'implementation-date' })
}
