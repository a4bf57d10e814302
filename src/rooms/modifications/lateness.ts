/** By how much a modification is late against its plan, and because of what. */
export type Lateness = Readonly<{
  /** By how many Working Days what holds it up comes later than it was planned. */
  workingDays: number
  /** The step that is late by itself, and the record behind it, such as an assessment. */
  because: string
  reference: string | null
  isAssessment: boolean
  /** By how many its end comes later: none if it is made up for until then; null where the end has no day any more. */
  endWorkingDays: number | null
}>

/** What of the register is wanted: all, what is late, or what is late because of an assessment. */
export const LATE_CHOICES = [
  ['yes', 'Late'],
  ['assessment', 'Late because of an assessment'],
] as const

/** Does it fit, where one asks for what is late? */
export function isLateAsAsked(lateness: Lateness | null, asked: string): boolean {
  if (asked === 'assessment') return lateness?.isAssessment === true
  return lateness !== null
}

/** `24 Working Days: Durability Assessment (RC1/DA1); its end by 60`. */
export function latenessInWords({ workingDays, because, reference, endWorkingDays }: Lateness): string {
  const of = reference === null ? because : `${because} (${reference})`
  const end =
    endWorkingDays === null
      ? '; its end has no day'
      : endWorkingDays === 0
        ? '; made up for'
        : `; its end by ${endWorkingDays}`
  return `${workingDays === 1 ? '1 Working Day' : `${workingDays} Working Days`}: ${of}${end}`
}
