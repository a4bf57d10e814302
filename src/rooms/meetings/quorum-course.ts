/** Whether the meeting was quorate at one item, and who had gone since the item before. */
export type QuorumAtItem = Readonly<{
  number: number
  isQuorate: boolean
  left: readonly string[]
  withdrew: readonly string[]
}>

/**
 * Since when the meeting has not been quorate: "Not quorate since item 7, when the Lender Member left". Undefined while it is.
 * The items are given in order, up to the one that is asked about.
 */
export function lostInWords(course: readonly QuorumAtItem[]): string | undefined {
  const lastGood = course.findLastIndex(({ isQuorate }) => isQuorate)
  const lost = course[lastGood + 1]
  if (lost === undefined) return undefined
  if (lastGood === -1) return 'Not quorate since the meeting was opened'
  const why = [...whyOf(lost.left, 'left'), ...whyOf(lost.withdrew, 'withdrew because of an interest')]
  return `Not quorate since item ${lost.number}${why.length === 0 ? '' : `, when ${why.join(' and ')}`}`
}

function whyOf(seats: readonly string[], did: string): readonly string[] {
  if (seats.length === 0) return []
  const named = seats.map(title => `the ${title}`)
  const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
  return [`${list} ${did}`]
}
