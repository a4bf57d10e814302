import { ordinalText } from './list-number.ts'
import { attributeOf, childAt, childrenNamed, type XmlElement } from './xml.ts'

type Level = Readonly<{ start: number; format: string; text: string; isLegal: boolean; style: string | undefined }>
type List = Readonly<{ abstract: string; levels: readonly Level[]; restarts: ReadonlyMap<number, number> }>
type Place = Readonly<{ list: string | undefined; level: number | undefined }>

/**
 * Works out the numbers that Word shows beside paragraphs but does not store ("1.", "1.1", "(a)"), from the document's lists
 * and styles (ECMA-376 part 1, section 17.9). Ask for each paragraph's label once, in the order of the text.
 */
export function numbering(
  lists: XmlElement | undefined,
  styles: XmlElement | undefined,
): (properties: XmlElement | undefined) => string {
  const byId = listsById(lists)
  const styleById = new Map(childrenNamed(styles, 'style').map(style => [attributeOf(style, 'styleId') ?? '', style]))
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return properties => {
    const { list: id, level: stated, style } = placeOf(properties, styleById)
    const list = id === undefined || id === '0' ? undefined : byId.get(id)
    if (id === undefined || list === undefined) return ''
    const linked = list.levels.findIndex(level => level.style !== undefined && level.style === style)
    const level = stated ?? Math.max(0, linked)
    const current = counts.get(list.abstract) ?? []
    const restart = begun.has(`${id} ${level}`) ? undefined : list.restarts.get(level)
    begun.add(`${id} ${level}`)
    const next = countOn(current, list.levels, level, restart)
    counts.set(list.abstract, next)
    return labelOf(list.levels, level, next)
  }
}

function listsById(lists: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map(
    childrenNamed(lists, 'abstractNum').map(list => [attributeOf(list, 'abstractNumId') ?? '', list]),
  )
  return new Map(
    childrenNamed(lists, 'num').map(list => {
      const abstract = attributeOf(childAt(list, 'abstractNumId'), 'val') ?? ''
      const levels = childrenNamed(abstracts.get(abstract), 'lvl').map(levelOf)
      const restarts = childrenNamed(list, 'lvlOverride').flatMap(override => {
        const start = numberOf(childAt(override, 'startOverride'))
        return start === undefined ? [] : [[Number(attributeOf(override, 'ilvl') ?? 0), start] as const]
      })
      return [attributeOf(list, 'numId') ?? '', { abstract, levels, restarts: new Map(restarts) }]
    }),
  )
}

function levelOf(level: XmlElement): Level {
  return {
    start: numberOf(childAt(level, 'start')) ?? 1,
    format: attributeOf(childAt(level, 'numFmt'), 'val') ?? 'decimal',
    text: attributeOf(childAt(level, 'lvlText'), 'val') ?? '',
    isLegal: childAt(level, 'isLgl') !== undefined,
    style: attributeOf(childAt(level, 'pStyle'), 'val'),
  }
}

const DEEPEST_STYLE = 20

/** The list and level of a paragraph: its own, or else those of its style or of the style that this is based on. */
function placeOf(
  properties: XmlElement | undefined,
  styles: ReadonlyMap<string, XmlElement>,
): Place & Readonly<{ style: string | undefined }> {
  const own = placeIn(properties)
  let style = attributeOf(childAt(properties, 'pStyle'), 'val')
  for (let depth = 0; depth < DEEPEST_STYLE && style !== undefined && own.list === undefined; depth++) {
    const found = styles.get(style)
    const inherited = placeIn(childAt(found, 'pPr'))
    if (inherited.list !== undefined) return { list: inherited.list, level: own.level ?? inherited.level, style }
    style = attributeOf(childAt(found, 'basedOn'), 'val')
  }
  return { ...own, style }
}

function placeIn(properties: XmlElement | undefined): Place {
  const place = childAt(properties, 'numPr')
  return { list: attributeOf(childAt(place, 'numId'), 'val'), level: numberOf(childAt(place, 'ilvl')) }
}

function countOn(current: readonly number[], levels: readonly Level[], level: number, restart?: number): number[] {
  const above = Array.from({ length: level }, (_, index) => current[index] ?? levels[index]?.start ?? 1)
  return [...above, restart ?? (current[level] ?? (levels[level]?.start ?? 1) - 1) + 1]
}

function labelOf(levels: readonly Level[], level: number, counts: readonly number[]): string {
  const { format, text, isLegal } = levels[level] ?? { format: 'none', text: '', isLegal: false }
  if (format === 'bullet') return '•'
  if (format === 'none') return ''
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    return ordinalText(counts[index] ?? 1, isLegal ? 'decimal' : (levels[index]?.format ?? 'decimal'))
  })
}

/** The whole number that an element gives, within what a list can have. */
function numberOf(element: XmlElement | undefined): number | undefined {
  const value = Number(attributeOf(element, 'val') ?? Number.NaN)
  return Number.isInteger(value) && value >= 0 && value <= 32_767 ? value : undefined
}
