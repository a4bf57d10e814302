import type { ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { TakenStep } from './modification.ts'

/** A step that was taken before the record was kept here, as somebody tells of it. */
export type ToldStep = Readonly<{ step: string; on: string; authority?: string | undefined }>

/** The steps as the record holds them. What is told is not judged again: it was judged where it was taken. */
export function takenBefore(
  process: ModificationProcess,
  path: string | null,
  told: readonly ToldStep[],
): readonly TakenStep[] {
  let state: string | null = null
  const taken: TakenStep[] = []
  for (const { step, on, authority = null } of told) {
    const rows = process.steps.filter(row => row.key === step && fits(row.paths, path))
    const row = rows.find(({ from }) => state !== null && from.includes(state)) ?? rows[0]
    if (row === undefined) continue
    const from: string | null = state ?? row.from[0] ?? null
    const to: string = row.to === 'same' || row.to === 'previous' ? (from ?? process.initial) : row.to
    const base = { step, says: row.told, from, to, on, authority, reason: null, clause: row.clause ?? null }
    taken.push({ ...base, overridden: [], source: 'told' })
    state = to
  }
  return taken
}

function fits(paths: readonly string[] | undefined, path: string | null): boolean {
  return paths === undefined || path === null || paths.includes(path)
}
