import { cellsOf, type Line } from './line.ts'

export type ColumnSort = 'ref' | 'action' | 'owner' | 'due' | 'status' | 'other'

const SORTS: readonly (readonly [ColumnSort, RegExp])[] = [
  ['ref', /^(?:(?:action\s+)?(?:ref(?:erence)?|no|number|id|item(?:\s+no)?)|#|action\s+point\s+no|minute)\.?$/i],
  [
    'action',
    /^(?:(?:agreed\s+|new\s+)?actions?(?:\s+(?:required|points?|description|agreed|to be taken))?|description|task|what|details?(?:\s+of\s+action)?)$/i,
  ],
  [
    'owner',
    /^(?:(?:action\s+)?owner(?:\(?s\)?)?|who|lead|responsible|responsibility|assign(?:ed|ee)(?:\s+to)?|by whom|person(?:\s+responsible)?|action(?:ee| by| on)|whom|by|initials)$/i,
  ],
  [
    'due',
    /^(?:due(?:\s+(?:date|by))?|date\s+due|deadline|target(?:\s+date)?|when|by when|timescale|timing|complet(?:e by|ion(?:\s+date)?)|due\/status)$/i,
  ],
  [
    'status',
    /^(?:status(?:\s+update)?|updates?|progress|outcome|comments?|response|current\s+(?:status|position)|notes?|action\s+status)$/i,
  ],
  [
    'other',
    /^(?:(?:meeting\s+)?date(?:\s+(?:raised|of meeting|set|opened))?|minute\s+ref(?:erence)?|raised(?:\s+at)?|priority|paper|meeting|agenda\s+item|title|subject)$/i,
  ],
]

export function columnSort(words: string): ColumnSort | undefined {
  return SORTS.find(([, pattern]) => pattern.test(words.trim()))?.[0]
}

/** The sorts of a table's columns, if the cells are the head of a table of actions: an action or its report, and one thing more. */
export function headOf(cells: readonly string[]): readonly ColumnSort[] | undefined {
  const used = cells.filter(cell => cell !== '')
  if (used.length < 2 || used.length > 9) return undefined
  const sorts = withReferences(cells.map(cell => columnSort(cell)))
  const known = new Set(sorts.filter(sort => sort !== undefined))
  if (sorts.filter((sort, index) => sort === undefined && cells[index] !== '').length > 1) return undefined
  const isAboutActions = known.has('action') || (known.has('ref') && known.has('status'))
  const hasMore = known.has('ref') || known.has('owner') || known.has('due') || known.has('status')
  return isAboutActions && hasMore && known.size >= 2 ? sorts.map(sort => sort ?? 'other') : undefined
}

/** `Action | Description`: the first of two columns that could tell the action holds its number. */
function withReferences(sorts: readonly (ColumnSort | undefined)[]): readonly (ColumnSort | undefined)[] {
  const isTwice = sorts[0] === 'action' && sorts.indexOf('action', 1) > 0 && !sorts.includes('ref')
  return isTwice ? ['ref', ...sorts.slice(1)] : sorts
}

/** The same for a head whose columns have run together, `Ref Action Owner Due`. */
export function runTogetherHead(line: Line): readonly ColumnSort[] | undefined {
  if (cellsOf(line).length > 1 || line.text.length > 60) return undefined
  const words = line.text.split(' ')
  const names: string[] = []
  for (let from = 0; from < words.length; ) {
    const two = words.slice(from, from + 2).join(' ')
    const second = columnSort(words[from + 1] ?? '')
    const isSecondPart =
      columnSort(two) === 'ref' ||
      second === undefined ||
      second === 'other' ||
      columnSort(words[from] ?? '') === undefined
    const isTwo = from + 1 < words.length && columnSort(two) !== undefined && isSecondPart
    const name = isTwo ? two : (words[from] ?? '')
    if (columnSort(name) === undefined) return undefined
    names.push(name)
    from += isTwo ? 2 : 1
  }
  const head = headOf(names)
  return head !== undefined && names.length >= 3 && head.includes('ref') ? head : undefined
}

/** A reference standing alone in its cell. */
export function isRefCell(text: string): boolean {
  return (
    text.length <= 18 &&
    /^(?:ACTION\s+|Action\s+)?(?:[A-Z]{1,10}[ _-]?)?\d[\dA-Za-z]{0,5}(?:[/._-]\w{1,5}){0,3}[.:)]?$/.test(text)
  )
}
