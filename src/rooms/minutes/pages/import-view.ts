import { isIdentifier } from '../../../kit/identifier.ts'
import { type Edition } from '../../../kit/pack/pack.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { checkMayImport } from '../acts/check-may-import.ts'
import { importFrom, type ImportSeen, importStatements } from '../store-imports.ts'
import { addressOfImport } from './addresses.ts'

/** Old minutes that are being taken over, as somebody has them before them. */
export type ImportView = ImportSeen &
  Readonly<{
    ask: Ask
    edition: Edition
    address: string
    /** The lines of the text as it was read, the first of them line 1. */
    lines: readonly string[]
    /** May the reader correct and accept it? */
    isOpen: boolean
  }>

export async function readImport(ask: Ask): Promise<ImportView | undefined> {
  const { import: id = '' } = ask.params
  if (!isIdentifier(id)) return undefined
  const seen = importFrom(await ask.read(...importStatements(ask.house.pack.code.key, id)))
  if (seen === undefined) return undefined
  const isOpen = seen.kept.record.state === 'to-review' && mayImport(ask)
  const lines = seen.text.replaceAll(/\r\n?/g, '\n').split(/\n/)
  return { ...seen, ask, edition: ask.edition, address: addressOfImport(id), lines, isOpen }
}

/** Is taking over old minutes for this reader to do? */
export function mayImport({ reader, edition, context }: Pick<Ask, 'reader' | 'edition' | 'context'>): boolean {
  return reader.person !== undefined && checkMayImport(edition, context.actor).ok
}
