import { formatInstant } from '../instant.ts'
import type { Report } from './verification.ts'

/** What was checked, and what that shows, in sentences for somebody who never saw a hash. What is wrong is not among them. */
export function reportInWords(report: Report): readonly string[] {
  const { header, key } = report
  if (header === undefined || key === undefined) return ['Nothing was checked: this could not be read as an export.']
  const title = `Export of ${header.origin}, made on ${formatInstant(header.at)}, with the key ${key}.`
  return [title, ...checkedInWords(report), ...keptInWords(report), ...conclusion(report, key)]
}

function checkedInWords(report: Report): readonly string[] {
  const { acts, redacted, records, checkpoints, hiddenLinks, coveredActs } = report
  const lines = [`Checked: ${count(acts, 'act')}, ${count(records, 'record')}, ${count(checkpoints, 'checkpoint')}.`]
  if (redacted > 0) {
    lines.push(
      `${count(redacted, 'act')} may not be read and ${redacted === 1 ? 'shows its' : 'show their'} hash only.`,
    )
  }
  if (hiddenLinks > 0) {
    lines.push(`At ${count(hiddenLinks, 'place')} a chain runs through such acts, and was checked at both ends only.`)
  }
  lines.push(
    'Contents: each act that can be read was compared with the hash it was recorded with.',
    'Chains: each act was compared with the act before it on the same record.',
    'Tree and signatures: each checkpoint was compared with the acts it covers and with the key.',
  )
  if (coveredActs < acts && coveredActs > 0) {
    const newer = acts - coveredActs
    lines.push(
      `The last ${count(newer, 'act')} ${newer === 1 ? 'is' : 'are'} under no checkpoint that agrees: no signature covers them.`,
    )
  }
  return lines
}

function keptInWords({ kept }: Report): readonly string[] {
  return kept.map(({ name, checkpoint, fits }) => {
    const which = `Kept checkpoint ${name} (${count(checkpoint.size, 'act')}, ${formatInstant(checkpoint.at)})`
    if (fits === undefined) return `${which}: not compared, because the export could not be read to its end.`
    return fits
      ? `${which}: a true prefix. The export begins with just the acts that it covers.`
      : `${which}: does not fit.`
  })
}

function conclusion({ findingCount, isAnchored }: Report, key: string): readonly string[] {
  if (findingCount > 0) return []
  if (isAnchored) return ['Nothing is wrong.']
  return [
    `Nothing is wrong within the export. But whoever can sign could have made all of it anew: give a checkpoint that you kept, or compare the key ${key} with one printed earlier.`,
  ]
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString('en-GB')} ${thing}${number === 1 ? '' : 's'}`
}
