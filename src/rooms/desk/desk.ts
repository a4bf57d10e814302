import type { Duty } from '../../kit/duty.ts'

/** The same duty, and how it stands to today. */
export type DeskDuty = Duty & Readonly<{ isLate: boolean }>

/** Late ones first, then by day, then those without a day; of one day, by what they are about. */
export function inOrder(duties: readonly Duty[], today: string): readonly DeskDuty[] {
  return duties
    .map(duty => ({ ...duty, isLate: duty.dueOn !== null && duty.dueOn < today }))
    .toSorted(
      (a, b) => compare(a.dueOn ?? '9999', b.dueOn ?? '9999') || compare(a.about, b.about) || compare(a.says, b.says),
    )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
