import { capital } from '../capital.ts'
import type { Refusal } from '../verdict.ts'

/** What does not fit in a proof, and where: `says` leaves out the line and the identifier of the act. */
export type Finding = Refusal & Readonly<{ line?: number; act?: string; record?: string }>

/** What to call a line in a sentence: `line 7`. */
export type NameLine = (line: number) => string

export function lineName(line: number): string {
  return `line ${line}`
}

/** “Line 7 (act 0190…): It is not one JSON value.” */
export function findingInWords({ line, act, says }: Finding, nameOf: NameLine = lineName): string {
  const name = line === undefined ? '' : nameOf(line)
  const place = `${capital(name)}${act === undefined ? '' : ` (act ${act})`}`.trim()
  return place === '' ? says : `${place}: ${says}`
}

/** After a hundred, one knows. */
const KEPT = 100

/** Keeps the first findings, and counts them all. */
export type Findings = Readonly<{
  add: (finding: Finding) => number
  /** Says better what an earlier finding was. */
  reword: (index: number, wording: Readonly<{ reason: string; says: string }>) => void
  first: () => readonly Finding[]
  count: () => number
}>

export function collectFindings(): Findings {
  const kept: Finding[] = []
  let count = 0
  return {
    add: finding => {
      if (count < KEPT) kept.push(finding)
      return count++
    },
    reword: (index, wording) => {
      const finding = kept[index]
      if (finding !== undefined) kept[index] = { ...finding, ...wording }
    },
    first: () => kept,
    count: () => count,
  }
}
