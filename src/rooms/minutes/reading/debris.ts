import type { Line } from './line.ts'

export type WithoutDebris = Readonly<{ lines: readonly Line[]; removed: readonly Line[] }>

const DEBRIS =
  /^(?:Deleted|Formatted|Inserted|Moved (?:up|down|from|to)|Comment(?:ed)? ?\[[\p{L}\d ]{1,12}\])\s?(?:\[[^\]]{1,40}\])?:|^Field Code Changed$/u

/** “Gates[AB1]”: where a comment was hung. */
const ANCHOR = /(?<=[\p{L}.,:;)])\[\p{Lu}{1,3}\d{1,3}\]/gu

/** Takes out what a word processor prints beside a text with tracked changes: words deleted, formats, comments. */
export function removeDebris(lines: readonly Line[]): WithoutDebris {
  const removed = lines.filter(({ text }) => DEBRIS.test(text))
  const gone = new Set(removed)
  return {
    lines: lines.map(line => {
      if (gone.has(line)) return { ...line, text: '', laidOut: '' }
      return removed.length === 0 ? line : withoutAnchors(line)
    }),
    removed,
  }
}

function withoutAnchors(line: Line): Line {
  return { ...line, text: line.text.replace(ANCHOR, ''), laidOut: line.laidOut.replace(ANCHOR, '') }
}
