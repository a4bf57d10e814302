import type { Instant } from '../../kit/instant.ts'

export const ATTENDING_AS = ['member', 'alternate', 'in-attendance', 'presenter', 'secretariat'] as const
export type AttendingAs = (typeof ATTENDING_AS)[number]

export const ROLL_STATUSES = ['expected', 'present', 'apologies', 'absent'] as const
export type RollStatus = (typeof ROLL_STATUSES)[number]

export type Manner = 'in-person' | 'telephone'

/** A stretch of the meeting for which somebody was there, by numbers of items. */
export type Spell = Readonly<{
  /** The first item for which they were there; 0 is the opening. */
  from: number
  /** The last one, or null if they are still there. */
  until: number | null
  cameAt: Instant | null
  leftAt: Instant | null
}>

export type RollEntry = Readonly<{
  id: string
  /** The identifier of the person. */
  person: string
  as: AttendingAs
  /** The identifier of the seat's record, for a member or an alternate. */
  seat: string | null
  constituency: string | null
  /** In words: the party or organisation that they come from, or the seat. */
  organisation: string
  /** The identifier of the person whose alternate they are. */
  alternateFor: string | null
  manner: Manner
  status: RollStatus
  spells: readonly Spell[]
}>

export type Roll = Readonly<{ entries: readonly RollEntry[] }>

/** Those who are there for the item with this number; for 0, at the opening. */
export function presentAt({ entries }: Roll, position: number): readonly RollEntry[] {
  return entries.filter(entry => isThereAt(entry, position))
}

export function isThereAt({ status, spells }: RollEntry, position: number): boolean {
  return status === 'present' && spells.some(spell => isWithin(spell, position))
}

/** Is somebody there now, as far as the roll says? */
export function isStillThere({ status, spells }: RollEntry): boolean {
  return status === 'present' && spells.at(-1)?.until === null
}

/** Was somebody there for less than the whole meeting? */
export function isThereInPart({ status, spells }: RollEntry): boolean {
  return status === 'present' && !(spells.length === 1 && spells[0]?.from === 0 && spells[0].until === null)
}

/** "items 3 to 7 and from item 9"; undefined for the whole meeting. */
export function partInWords(entry: RollEntry): string | undefined {
  if (!isThereInPart(entry)) return undefined
  const parts = entry.spells.filter(spell => spell.until === null || spell.until >= spell.from).map(spellInWords)
  if (parts.length === 0) return 'no item'
  return parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** Leaves, so as to be away from this item on. Somebody who leaves as soon as they came was not there. */
export function leaving(entry: RollEntry, item: number, at: Instant): RollEntry {
  const [last, ...earlier] = entry.spells.toReversed()
  if (last === undefined || last.until !== null) return entry
  const ended = { ...last, until: item - 1, leftAt: at }
  return { ...entry, spells: [...earlier.toReversed(), ended] }
}

/** Comes, or comes back, for this item and those after it. Who missed nothing in between has not been away. */
export function coming(entry: RollEntry, item: number, at: Instant): RollEntry {
  if (isStillThere(entry)) return entry
  const spells = entry.status === 'present' ? entry.spells : []
  const last = spells.at(-1)
  const isSeamless = last !== undefined && last.until === item - 1 && last.until >= last.from
  const again = isSeamless
    ? [...spells.slice(0, -1), { ...last, until: null, leftAt: null }]
    : [...spells, { from: item, until: null, cameAt: at, leftAt: null }]
  return { ...entry, status: 'present', spells: again }
}

/** The roll with this entry in the place of the one that had its id. */
export function withEntry({ entries }: Roll, entry: RollEntry): Roll {
  const isKnown = entries.some(({ id }) => id === entry.id)
  return { entries: isKnown ? entries.map(old => (old.id === entry.id ? entry : old)) : [...entries, entry] }
}

function isWithin({ from, until }: Spell, position: number): boolean {
  return from <= position && (until === null || position <= until)
}

function spellInWords({ from, until }: Spell): string {
  if (until === null) return from === 0 ? 'the whole meeting' : `from item ${from}`
  if (until === 0) return 'the opening'
  if (from <= 1) return until === 1 ? 'item 1' : `items 1 to ${until}`
  return from === until ? `item ${from}` : `items ${from} to ${until}`
}
