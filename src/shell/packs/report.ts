import { nearestOf } from './nearest.ts'
import type { Path } from './problem.ts'

/** Takes down that something is wrong at a place in the edition: `says` completes "file:line: ", `remedy` what to do. */
export type Report = (path: Path, says: string, remedy: string) => void

/** Reports a name that nothing has; does nothing if the name is absent or known. */
export function checkKnown(
  report: Report,
  path: Path,
  what: string,
  name: string | undefined,
  known: readonly string[],
): void {
  if (name === undefined || known.includes(name)) return
  const nearest = nearestOf(name, known)
  const remedy = nearest
    ? `did you mean “${nearest}”?`
    : `choose one of ${known.join(', ') || '(none there yet)'}, or add it`
  report(path, `there is no ${what} “${name}”`, remedy)
}

/** Reports each value that stands a second time. */
export function checkDistinct(report: Report, values: readonly (readonly [Path, string])[], what: string): void {
  const seen = new Set<string>()
  for (const [path, value] of values) {
    if (seen.has(value)) report(path, `the ${what} “${value}” is given twice`, 'give each its own')
    seen.add(value)
  }
}
