/**
 * JavaScript with everything blanked that is no code, each character in its place: comments, the inside of strings, regular
 * expressions. A template becomes brackets around its expressions, so that brackets can be counted.
 */
export function maskText(text: string): string {
  const scan: Scan = { text, at: 0, out: [], templates: [] }
  while (scan.at < text.length) step(scan)
  return scan.out.join('')
}

type Scan = {
  readonly text: string
  readonly out: string[]
  at: number
  /** For each template that is open here: how many braces are open in its expression. */
  readonly templates: number[]
}

const LITERALS: readonly RegExp[] = [
  /\/\/[^\n]*/y,
  /\/\*[^]*?\*\//y,
  /'(?:[^'\\\n]|\\[^])*'/y,
  /"(?:[^"\\\n]|\\[^])*"/y,
]

const REGULAR_EXPRESSION = /\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y
const TEMPLATE_PART = /(?:[^`\\$]|\\[^]|\$(?!\{))*(?:`|\$\{)/y

const PLAIN = /[^/'"`{}]+/y

function step(scan: Scan): void {
  const plain = match(PLAIN, scan)
  if (plain !== undefined) return emit(scan, plain, plain)
  for (const pattern of LITERALS) {
    const found = match(pattern, scan)
    if (found !== undefined) return emit(scan, found, maskLiteral(found))
  }
  const isSlash = scan.text.charAt(scan.at) === '/'
  const expression = isSlash && beginsExpression(scan.out) ? match(REGULAR_EXPRESSION, scan) : undefined
  if (expression !== undefined) return emit(scan, expression, `"${blank(expression.slice(2))}"`)
  stepOneCharacter(scan, scan.text.charAt(scan.at))
}

function stepOneCharacter(scan: Scan, character: string): void {
  const depth = scan.templates.at(-1)
  if (character === '`') return enterTemplate(scan, '[')
  if (character === '}' && depth === 0) {
    scan.templates.pop()
    return enterTemplate(scan, ')')
  }
  if (depth !== undefined && (character === '{' || character === '}')) {
    scan.templates[scan.templates.length - 1] = depth + (character === '{' ? 1 : -1)
  }
  emit(scan, character, character)
}

function enterTemplate(scan: Scan, opening: string): void {
  emit(scan, ' ', opening)
  const part = match(TEMPLATE_PART, scan) ?? scan.text.slice(scan.at)
  if (!part.endsWith('${')) return emit(scan, part, `${blank(part.slice(0, -1))}]`)
  emit(scan, part, `${blank(part.slice(0, -2))} (`)
  scan.templates.push(0)
}

function match(pattern: RegExp, { text, at }: Scan): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

function emit(scan: Scan, taken: string, masked: string): void {
  scan.out.push(masked)
  scan.at += taken.length
}

function maskLiteral(found: string): string {
  const quote = found.charAt(0)
  return quote === '/' ? blank(found) : `${quote}${blank(found.slice(2))}${quote}`
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

const BEFORE_EXPRESSION = /(?:^|[^\w$)\]'"\s]|\b(?:return|typeof|case|in|of|yield|await|void|else|do))$/

/** A slash divides after a value, and begins a regular expression everywhere else. */
function beginsExpression(out: readonly string[]): boolean {
  return BEFORE_EXPRESSION.test(out.slice(-40).join('').trimEnd().slice(-12))
}
