import { createHash } from 'node:crypto'
import type { Document } from '../document.ts'
import { type Numbered, numberPages } from './number-pages.ts'
import { FRONT, type PackEntry, type PackPart } from './pack-part.ts'
import { writeLabel } from './page-label.ts'

/** One issue of a pack, numbered. */
export type Issue = Readonly<{
  /** The front, the parts in the order of the list of contents, then all that were ever withdrawn. */
  entries: readonly PackEntry[]
  /** What is different from the issue before. */
  news: readonly PackEntry[]
  numbered: ReadonlyMap<string, Numbered>
}>

/** Numbers an issue whose parts have so many pages, the front before them, and compares it with the issue before. */
export function issueOf(
  front: Readonly<{ title: string; pages: number }>,
  parts: readonly Readonly<{ part: PackPart; pages: number }>[],
  previous: readonly PackEntry[] | undefined,
): Issue {
  const extents = parts.map(({ part, pages }) => ({ key: part.key, pages }))
  const numbered = numberPages([{ key: FRONT, pages: front.pages }, ...extents], previous)
  const before = new Map(previous?.map(entry => [entry.key, entry]))
  const frontEntry = entryOf(FRONT, front.title, '', numbered)
  const entries = parts.map(({ part }): PackEntry => {
    const entry = entryOf(part.key, part.title, fingerprintOf(part), numbered)
    const change = previous === undefined ? undefined : changeOf(entry, before.get(part.key))
    return change === undefined ? entry : { ...entry, change }
  })
  const gone = [...before.values()].filter(({ key }) => !numbered.has(key))
  const withdrawn = gone.map((entry): PackEntry => ({ ...entry, change: 'withdrawn' }))
  const news = [...entries, ...withdrawn].filter(({ key, change }) => {
    return change !== undefined && !(change === 'withdrawn' && before.get(key)?.change === 'withdrawn')
  })
  return { entries: [frontEntry, ...entries, ...withdrawn], news, numbered }
}

function entryOf(key: string, title: string, fingerprint: string, numbered: ReadonlyMap<string, Numbered>): PackEntry {
  const own = numbered.get(key)
  const [first, last] = [own?.labels[0], own?.labels.at(-1)]
  if (own === undefined || first === undefined || last === undefined) throw new RangeError(`No pages for ${key}`)
  const [firstPage, lastPage, reservedTo] = [first, last, own.reservedTo].map(writeLabel) as [string, string, string] // one for each
  return { key, title, firstPage, lastPage, reservedTo, fingerprint }
}

function changeOf(entry: PackEntry, before: PackEntry | undefined): PackEntry['change'] {
  if (before === undefined || before.change === 'withdrawn') return 'new'
  return before.fingerprint === entry.fingerprint ? undefined : 'replaced'
}

/** Without what differs between two prints of the same content: the reader and the checkpoint. */
function fingerprintOf(part: PackPart): string {
  const hash = createHash('sha256').update(part.kind)
  switch (part.kind) {
    case 'document':
      return hash.update(JSON.stringify(lasting(part.document))).digest('hex')
    case 'stub':
      return hash.update(JSON.stringify(part.text)).digest('hex')
    case 'pdf':
    case 'picture':
      return hash.update(part.bytes).digest('hex')
  }
}

function lasting({ watermark: _watermark, checkpoint: _checkpoint, ...content }: Document): object {
  return content
}
