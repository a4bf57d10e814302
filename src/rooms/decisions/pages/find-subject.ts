import { isIdentifier } from '../../../kit/identifier.ts'
import { granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { recordsById, recordsByReference, recordsFrom } from '../store-register.ts'

/** What the reader sees under that identifier or reference; what is not open to the reader does not exist. */
export async function findSubject(ask: Ask, which: string | undefined): Promise<Verdict<string | undefined>> {
  if (which === undefined || which === '') return granted(undefined)
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(isIdentifier(which) ? recordsById(code, [which]) : recordsByReference(code, which))
  const found = recordsFrom(rows)
  // What belongs to a record and goes by its reference, such as its timetable, is not what is meant.
  const [meant, another] = [...found.values()].filter(({ parent }) => parent === null || !found.has(parent))
  if (meant !== undefined && another === undefined) return granted(meant.id)
  return refused({
    reason: 'no-such-subject',
    says: `Nothing that is open to you has the reference “${which.slice(0, 60)}”. Check it.`,
    field: 'subject',
  })
}

/** An outcome is the outcome of something. */
export function checkNamed(subject: string | undefined, outcome: string | undefined): Verdict {
  return require(subject !== undefined || outcome === undefined, {
    reason: 'subject-missing',
    says: 'Name what the outcome is for, or choose no outcome.',
    field: 'subject',
  })
}
