export type FunctionSpan = Readonly<{
  name: string
  /** Where it begins, and how many lines it has. */
  line: number
  lineCount: number
  /** It only holds tests together; each of them is measured by itself. */
  isStory: boolean
}>

/** The functions with a body in masked code, arrows and methods too, nested ones as well. */
export function functionsIn(code: string): readonly FunctionSpan[] {
  const brackets = matchBrackets(code)
  const lines = lineStarts(code)
  return [...code.matchAll(/=>|\{/g)].flatMap(({ 0: sign, index }) => {
    const place = sign === '=>' ? arrowAt(code, index, brackets) : blockAt(code, index, brackets)
    if (place === undefined) return []
    const [from, to] = [lineOf(lines, place.start), lineOf(lines, place.end)]
    const isStory = /(?<![.\w])(?:test|describe|suite)\(/.test(code.slice(place.body, place.end))
    return [{ name: place.name, line: from, lineCount: to - from + 1, isStory }]
  })
}

type Brackets = ReadonlyMap<number, number>
type FunctionPlace = Readonly<{ name: string; start: number; body: number; end: number }>

/** Each bracket's partner, from either side. */
function matchBrackets(code: string): Brackets {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (const { 0: bracket, index } of code.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(bracket)) open.push(index)
    else {
      const partner = open.pop()
      if (partner === undefined) continue
      pairs.set(partner, index)
      pairs.set(index, partner)
    }
  }
  return pairs
}

/** A brace after a bracket opens a function, unless a word such as `if` stands before the bracket. */
function blockAt(code: string, brace: number, brackets: Brackets): FunctionPlace | undefined {
  const before = lastSign(code, brace)
  const start = code[before] === ')' ? brackets.get(before) : undefined
  const end = brackets.get(brace)
  if (start === undefined || end === undefined) return undefined
  const head = /(?:(?:async\s+)?function\s*\*?\s*)?([\w$#]*)\s*$/.exec(wordsBefore(code, start))
  const name = head?.[1] ?? ''
  if (/^(?:if|for|while|switch|catch|with|await)$/.test(name)) return undefined
  return { name: name || 'a function without a name', start: start - (head?.[0].length ?? 0), body: brace, end }
}

function arrowAt(code: string, arrow: number, brackets: Brackets): FunctionPlace {
  const before = lastSign(code, arrow)
  const bracket = code[before] === ')' ? brackets.get(before) : undefined
  const start = bracket ?? before - (/[\w$]*$/.exec(wordsBefore(code, before + 1))?.[0].length ?? 1) + 1
  const body = arrow + 2 + (/^\s*/.exec(code.slice(arrow + 2))?.[0].length ?? 0)
  const name = /([\w$]+)\s*[:=]\s*(?:async\s*)?$/.exec(wordsBefore(code, start))?.[1] ?? 'an arrow function'
  const end = code[body] === '{' ? brackets.get(body) : undefined
  return { name, start, body, end: end ?? endOfExpression(code, body, brackets) }
}

/** An expression ends at a comma, at a bracket that closes around it, or where a line does and the next begins another statement. */
function endOfExpression(code: string, body: number, brackets: Brackets): number {
  for (let at = body; at < code.length; at++) {
    const character = code.charAt(at)
    if (',;)]}'.includes(character)) return at - 1
    if (character === '\n' && !continues(code, body, at)) return at - 1
    if ('([{'.includes(character)) at = brackets.get(at) ?? at
  }
  return code.length - 1
}

/** The formatter indents what goes on, and puts the sign that joins it first. */
function continues(code: string, body: number, newline: number): boolean {
  if (code.slice(body, newline).trim() === '') return true
  return /^\s*(?:[.?:&|+*<>=-]|\n)/.test(code.slice(newline + 1))
}

/** Enough of the text before a place to find a name in. */
function wordsBefore(code: string, end: number): string {
  return code.slice(Math.max(0, end - 160), end)
}

function lastSign(code: string, from: number): number {
  let at = from - 1
  while (at > 0 && /\s/.test(code.charAt(at))) at--
  return at
}

function lineStarts(code: string): readonly number[] {
  return [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

function lineOf(starts: readonly number[], position: number): number {
  return starts.findLastIndex(start => start <= position) + 1
}
