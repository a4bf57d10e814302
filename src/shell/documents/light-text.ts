import type { Block, List, ListItem, Table, Text } from './document.ts'
import { emphasised } from './light-emphasis.ts'

/**
 * What somebody typed, as paragraphs, headings, lists and tables.
 *
 * In English:
 * - an empty line ends whatever it follows; the end of a line within a paragraph stays one;
 * - `## ` begins a heading;
 * - lines that begin with `- ` or `* ` are points; with `1. ` and on, or `a) ` and on, they are numbered or lettered, if they begin at the first;
 *   what stands further in than its point is a list of its own, or goes on with the point;
 * - lines between `|` are a table, if the second is the line of dashes below its head;
 * - whatever is none of these is as it was typed.
 */
export function lightBlocks(text: string): readonly Block[] {
  const passages = text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n+/)
  return passages.flatMap(passage => blocksIn(passage.split('\n').filter(line => line.trim() !== '')))
}

function blocksIn(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  let typed: string[] = []
  const endParagraph = (isKeptWithNext: boolean) => {
    if (typed.length === 0) return
    const text = emphasised(typed.join('\n'))
    blocks.push(isKeptWithNext ? { kind: 'paragraph', text, isKeptWithNext } : { kind: 'paragraph', text })
    typed = []
  }
  const table = tableIn(lines)
  if (table !== undefined) return [table]
  for (const [n, line] of lines.entries()) {
    const heading = /^##+ +(.+)$/.exec(line.trim())?.[1]
    const list = heading === undefined && markedIn(line) !== undefined ? listIn(lines.slice(n)) : undefined
    if (heading === undefined && list === undefined) typed.push(line.trim())
    else endParagraph(list !== undefined)
    if (heading !== undefined) blocks.push({ kind: 'heading', level: 2, text: emphasised(heading) })
    // A list goes on to the end of its passage, or is none.
    if (list !== undefined) return [...blocks, list]
  }
  endParagraph(false)
  return blocks
}

type Marked = Readonly<{ marker: List['marker']; place: number; indent: number; text: string }>

function markedIn(line: string): Marked | undefined {
  const [, space = '', mark = '', text = ''] = /^([ \t]*)([-*•]|\d{1,3}[.)]|[a-z]\))[ \t]+(\S.*)$/.exec(line) ?? []
  if (mark === '') return undefined
  const indent = space.replaceAll('\t', '    ').length
  if (/\d/.test(mark)) return { marker: 'number', place: Number.parseInt(mark, 10), indent, text }
  if (mark.length === 2) return { marker: 'letter', place: mark.charCodeAt(0) - 96, indent, text }
  return { marker: 'bullet', place: 0, indent, text }
}

/** A list, if all the lines are one. Its numbers are those that were typed, or it is none. */
function listIn(lines: readonly string[]): List | undefined {
  const top = markedIn(lines[0] ?? '')
  if (top === undefined) return undefined
  const groups: string[][] = []
  for (const line of lines) {
    const marked = markedIn(line)
    const isNext = marked !== undefined && marked.indent <= top.indent
    if (isNext && (marked.marker !== top.marker || (top.marker !== 'bullet' && marked.place !== groups.length + 1)))
      return undefined
    if (isNext) groups.push([marked.text])
    else if (/^\s/.test(line)) groups.at(-1)?.push(line)
    else return undefined
  }
  return { kind: 'list', marker: top.marker, items: groups.map(itemOf) }
}

function itemOf([first = '', ...further]: readonly string[]): ListItem {
  const words = [first]
  for (const [n, line] of further.entries()) {
    const list = markedIn(line) === undefined ? undefined : listIn(further.slice(n))
    if (list !== undefined) return { text: wordsOf(words), list }
    words.push(line.trim())
  }
  return { text: wordsOf(words) }
}

function wordsOf(lines: readonly string[]): Text {
  return emphasised(lines.join(' '))
}

function tableIn(lines: readonly string[]): Table | undefined {
  const [head, rule, ...rows] = lines.map(cellsIn)
  if (head === undefined || rule === undefined || !rule.every(cell => /^:?-{3,}:?$/.test(cell))) return undefined
  if (rows.length === 0 || rows.some(row => row === undefined) || rule.length !== head.length) return undefined
  return {
    kind: 'table',
    columns: head.map((heading, n) => ({ heading, align: rule[n]?.endsWith(':') === true ? 'right' : 'left' })),
    rows: rows.map(row => (row ?? []).map(emphasised)),
  }
}

/** `| a | b |` -> `a`, `b`; undefined if it is no row. */
function cellsIn(line: string): readonly string[] | undefined {
  const inner = /^\|(.*)\|$/.exec(line.trim())?.[1]
  return inner?.split('|').map(cell => cell.trim())
}
