import type { ReturnReason } from '../../kit/pack/assessments.ts'
import type { ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { Modification, TakenStep } from './modification.ts'
import { keyOfStep } from './document.ts'

/** A report that was returned: on what decision, for which categories of reasons, and in which words. */
export type ReturnedReport = Readonly<{
  /** As `keyOfStep` names the step. */
  key: string
  on: string
  authority: string | null
  categories: readonly string[]
  /** Did somebody say the categories, or do they follow from the words? */
  isSaid: boolean
  reason: string
}>

/**
 * The reports on a modification that were returned, oldest first.
 *
 * In English:
 * - what returned one is the step that the process gives to that outcome;
 * - its categories are those that somebody said, otherwise those whose words stand in the reason.
 */
export function returnedReports(
  { steps }: Pick<ModificationProcess, 'steps'>,
  categories: readonly ReturnReason[],
  { taken, returns }: Pick<Modification, 'taken' | 'returns'>,
): readonly ReturnedReport[] {
  return taken
    .filter(({ step }) => steps.some(({ key, outcome }) => key === step && outcome === 'return-report'))
    .map(step => returnedBy(step, categories, returns[keyOfStep(step)]))
}

function returnedBy(
  step: TakenStep,
  categories: readonly ReturnReason[],
  said: readonly string[] | undefined,
): ReturnedReport {
  const reason = step.reason ?? ''
  return {
    key: keyOfStep(step),
    on: step.on,
    authority: step.authority,
    categories: said ?? categoriesIn(categories, reason),
    isSaid: said !== undefined,
    reason,
  }
}

/** The modification with what its report is returned for, if that is said, before the step that returns it. */
export function withCategories(
  content: Modification,
  { step, on, categories = [] }: Readonly<{ step: string; on: string; categories?: readonly string[] | undefined }>,
): Modification {
  if (categories.length === 0) return content
  return { ...content, returns: { ...content.returns, [keyOfStep({ on, step })]: [...new Set(categories)] } }
}

/** The categories whose words stand in a reason, whole words alone. */
export function categoriesIn(categories: readonly ReturnReason[], reason: string): readonly string[] {
  const text = ` ${plain(reason)} `
  return categories.filter(({ words }) => words.some(word => text.includes(` ${plain(word)} `))).map(({ key }) => key)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
