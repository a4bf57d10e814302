import { posix } from 'node:path'
import { maskText } from './masking.ts'
import { lineAt } from './line-at.ts'

export type Import = Readonly<{
  /** As it is written. */
  specifier: string
  /** A path from the root, or the specifier of a package or of a part of Node. */
  target: string
  line: number
  /** Nothing of it is there when the program runs. */
  isType: boolean
}>

const SPECIFIER = /\b(?:from|import|import\s*\()\s*(['"]) *\1/g

/** `code` is what is left of the text without types: an import that is gone there is one of types. */
export function importsIn(path: string, text: string, code: string): readonly Import[] {
  const values = new Set([...code.matchAll(SPECIFIER)].map(endOf))
  return [...maskText(text).matchAll(SPECIFIER)].map(found => {
    const end = endOf(found)
    const start = text.lastIndexOf(text.charAt(end - 1), end - 2) + 1
    const specifier = text.slice(start, end - 1)
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier
    return { specifier, target, line: lineAt(text, start), isType: !values.has(end) }
  })
}

function endOf(found: RegExpExecArray): number {
  return found.index + found[0].length
}
