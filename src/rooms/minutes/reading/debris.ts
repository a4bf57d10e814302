import type { Line } from './line.ts'

export type WithoutDebris = Readonly<{ lines: readonly Line[]; removed: readonly Line[] }>

const DEBRIS =
  /^(?:Deleted|Formatted|Inserted|Moved (?:up|down|from|to)|Comment(?:ed)? ?\[[\p{L}\d ]{1,12}\])\s?(?:\[[^\]]{1,40}\])?:/u

/** Takes out what a word processor prints beside a text with tracked changes: words deleted, formats, comments. */
export function removeDebris(lines: readonly Line[]): WithoutDebris {
  const removed = lines.filter(({ text }) => DEBRIS.test(text))
  const gone = new Set(removed)
  return { lines: lines.map(line => (gone.has(line) ? { ...line, text: '', laidOut: '' } : line)), removed }
}
