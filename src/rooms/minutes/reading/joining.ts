import type { Line } from './line.ts'

/** Joins lines into running text. */
export type Join = (parts: readonly string[]) => string

/**
 * Joins the lines of a paragraph. A word broken at a line's end is made whole: without its hyphen, unless the text
 * elsewhere writes it with one, or the second half begins with a capital.
 */
export function joinFor(lines: readonly Line[]): Join {
  const words = new Set(
    lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []),
  )
  return parts => parts.reduce((text, part) => joinTwo(text, part, words), '').trim()
}

function joinTwo(text: string, part: string, words: ReadonlySet<string>): string {
  if (text === '' || part === '') return text + part
  const head = /([\p{L}\p{N}-]*\p{L})-$/u.exec(text.slice(-60))?.[1]
  if (head === undefined) return `${text} ${part}`
  const tail = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u.exec(part.slice(0, 60))?.[0]
  if (tail === undefined) return `${text} ${part}`
  const isOneWord = /^\p{Ll}/u.test(tail) && !words.has(`${head}-${tail}`.toLowerCase())
  return isOneWord ? text.slice(0, -1) + part : text + part
}
