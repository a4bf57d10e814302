import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { readingOnce } from '../../../shell/web/reading-once.ts'
import { readingTogether } from '../../../shell/web/reading-together.ts'
import type { Modification } from '../modification.ts'
import { modificationByReference, modificationFrom, openModifications } from '../store.ts'

/** More are never open at once; those beyond are reached from their own pages. */
const MOST = 500

/** `RC007/withdraw`: a modification, and what of it a draft is about. */
export function aboutPart(reference: string, part: string): string {
  return `${reference}/${part}`
}

export function partsOf(about: string): Readonly<{ reference: string; part: string }> {
  const at = about.lastIndexOf('/')
  return { reference: about.slice(0, Math.max(at, 0)), part: about.slice(at + 1) }
}

export async function readModificationCalled(ask: Ask, reference: string): Promise<Kept<Modification> | undefined> {
  const [[row] = []] = await ask.read(modificationByReference(ask.house.pack.code.key, reference))
  return row === undefined ? undefined : modificationFrom(row)
}

/** Those that have not ended, with an ask by which many of them are looked at together. */
export async function readOpen(ask: Ask): Promise<Readonly<{ together: Ask; open: readonly Kept<Modification>[] }>> {
  const [rows = []] = await ask.read(openModifications(ask.house.pack, MOST))
  return { together: readingOnce(readingTogether(ask)), open: rows.map(row => modificationFrom(row)) }
}
