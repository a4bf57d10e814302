import type { UnreadLine } from './given-history.ts'
import type { JudgedHistory } from './judge-histories.ts'

/** What came of a file of histories, for somebody at a terminal: each that is refused or flagged, and how many there are. */
export function summaryOf(judged: readonly JudgedHistory[], unread: readonly UnreadLine[]): readonly string[] {
  const told = judged.filter(({ verdict, flags }) => verdict === 'refused' || flags.length > 0)
  const { accepted, refused, flagged } = countsOf(judged)
  return [
    ...told.flatMap(toldOf),
    ...unread.map(({ line, says }) => `Line ${line}: ${says}`),
    `${judged.length} histories: ${accepted} accepted, ${refused} refused; ${flagged} of them have something to look at. ${unread.length} lines could not be read.`,
  ]
}

export function countsOf(judged: readonly JudgedHistory[]) {
  const accepted = judged.filter(({ verdict }) => verdict === 'accepted').length
  const flagged = judged.filter(({ flags }) => flags.length > 0).length
  return { histories: judged.length, accepted, refused: judged.length - accepted, flagged }
}

function toldOf({ reference, verdict, stateInWords, flags, refusal }: JudgedHistory): readonly string[] {
  const answer = verdict === 'accepted' ? `accepted, ${stateInWords}` : `refused. ${refusal?.says ?? ''}`
  return [`${reference}: ${answer}`, ...flags.map(({ says }) => `  ${says}`)]
}
