import { readFileSync } from 'node:fs'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Path, Problem } from './problem.ts'

/** A file as data, with the way back from a place in the data to its line. */
export type YamlFile = Readonly<{
  file: string
  data: unknown
  problems: readonly Problem[]
  /** The line (from 1) of the deepest part of this path that the file has. */
  lineOf: (path: Path) => number
}>

/** Reads a file, which need not be well-formed: what is wrong with it is in `problems`. */
export function readYamlFile(file: string, text: string = readFileSync(file, 'utf8')): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems = [...formProblems(file, document, lines), ...aliasProblems(file, text, document, lines)]
  const data: unknown = problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined
  return { file, data, problems, lineOf: path => lineOf(document, lines, path) }
}

function formProblems(file: string, document: Document.Parsed, lines: LineCounter): readonly Problem[] {
  return document.errors.map(({ pos, message }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    says: `this is not well-formed YAML (${message.toLowerCase()})`,
    remedy: 'check the indentation, the colons and the quotation marks here and on the line before',
  }))
}

/** A pack is read by people, and a few aliases within aliases can fill the memory. */
function aliasProblems(file: string, text: string, document: Document.Parsed, lines: LineCounter): readonly Problem[] {
  if (!text.includes('*')) return [] // the sign of an alias; looking for one costs time
  const problems: Problem[] = []
  visit(document, {
    Alias: (_, { range }) => {
      const line = lines.linePos(range?.[0] ?? 0).line
      problems.push({ file, line, says: 'this refers to something above (*)', remedy: 'write it out in full' })
    },
  })
  return problems
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const offset = offsetOf(document, path.slice(0, length))
    if (offset !== undefined) return lines.linePos(offset).line
  }
  return lines.linePos(document.contents?.range[0] ?? 0).line
}

/** Where the key stands if the last step goes into a map, otherwise where the value does. */
function offsetOf(document: Document.Parsed, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const last = path.at(-1)
  if (isMap(parent)) {
    const key = parent.items.map(item => item.key).find(key => isScalar(key) && key.value === last)
    if (isNode(key)) return key.range?.[0]
  }
  const node = document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}
