import type { Line } from './line.ts'

export type WithoutDebris = Readonly<{
  lines: readonly Line[]
  removed: readonly Line[]
  /** Lines in which changes were marked; they are read as if each had been accepted. */
  accepted: readonly Line[]
}>

const DEBRIS =
  /^(?:Deleted|Formatted|Inserted|Moved (?:up|down|from|to)|Comment(?:ed)? ?\[[\p{L}\d ]{1,12}\])\s?(?:\[[^\]]{1,40}\])?:|^Field Code Changed$/u

/** “Gates[AB1]”: where a comment was hung. */
const ANCHOR = /(?<=[\p{L}.,:;)])\[\p{Lu}{1,3}\d{1,3}\]/gu

/** `{++added++}`, `{--deleted--}`, `{~~old~>new~~}`, `{==marked==}`, `{>>comment<<}` and `~~struck~~`, as texts mark changes. */
const MARKED_CHANGE =
  /\{\+\+([^{}]*)\+\+\}|\{--[^{}]*--\}|\{~~[^{}]*~>([^{}]*)~~\}|\{==([^{}]*)==\}|\{>>[^{}]*<<\}|~~[^~]{1,2000}~~/g

/** Takes out what a word processor prints beside a text with tracked changes: words deleted, formats, comments. */
export function removeDebris(lines: readonly Line[]): WithoutDebris {
  const removed = lines.filter(({ text }) => DEBRIS.test(text))
  const gone = new Set(removed)
  const accepted = lines.filter(({ text }) => text.search(MARKED_CHANGE) >= 0)
  const isMarked = new Set(accepted)
  return {
    lines: lines.map(line => {
      if (gone.has(line)) return { ...line, text: '', laidOut: '' }
      if (isMarked.has(line)) return withChangesAccepted(line)
      return removed.length === 0 ? line : withoutAnchors(line)
    }),
    removed,
    accepted,
  }
}

function withChangesAccepted(line: Line): Line {
  const laidOut = line.laidOut.replace(
    MARKED_CHANGE,
    (_whole, added?: string, put?: string, marked?: string) => added ?? put ?? marked ?? '',
  )
  return { ...line, laidOut, text: laidOut.replace(/\s+/g, ' ').trim() }
}

function withoutAnchors(line: Line): Line {
  return { ...line, text: line.text.replace(ANCHOR, ''), laidOut: line.laidOut.replace(ANCHOR, '') }
}
