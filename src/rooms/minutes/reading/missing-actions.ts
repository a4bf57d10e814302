import type { ReadMinutes, ReadWarning } from './reading.ts'

/**
 * References that look like actions of this meeting, of which none was read; and numbers that the series of its actions leaves out. What was given
 * and not read would otherwise be missed without anybody noticing.
 */
export function missingActions({
  meeting,
  actions,
  updates,
  references,
}: Pick<ReadMinutes, 'meeting' | 'actions' | 'updates' | 'references'>): readonly ReadWarning[] {
  const known = new Set([...actions, ...updates].map(({ ref }) => ref))
  const unread = references.filter(
    ({ kind, reference }) =>
      kind === 'action' &&
      // Where no action was read that tells the meeting’s own series, any may be of it.
      (meeting.reference === undefined || reference.startsWith(`${meeting.reference}/`)) &&
      !known.has(reference),
  )
  const told = unread.map(({ reference, lines: [line = 1] }) => ({
    line,
    says: `${reference} looks like an action${meeting.reference === undefined ? '' : ' of this meeting'}, but no action was read here; enter it if one was given.`,
  }))
  const skipped = skippedIn(actions.map(({ ref }) => ref)).filter(ref =>
    unread.every(({ reference }) => reference !== ref),
  )
  const line = actions.at(-1)?.lines.from ?? 1
  return [
    ...told,
    ...skipped.map(ref => ({ line, says: `No action ${ref} was read, though others are numbered around it.` })),
  ]
}

/** Of `RP12/01` and `RP12/03` the one between them. */
function skippedIn(refs: readonly string[]): readonly string[] {
  const parts = refs.flatMap(ref => {
    const match = /^(.*\D)(\d{1,3})$/.exec(ref)
    return match === null || ref.startsWith('unnumbered') ? [] : [{ stem: match[1] ?? '', digits: match[2] ?? '' }]
  })
  return [...Map.groupBy(parts, ({ stem }) => stem)].flatMap(([stem, all]) => {
    const numbers = new Set(all.map(({ digits }) => Number(digits)))
    const width = all[0]?.digits.length ?? 1
    const last = Math.max(...numbers)
    if (all.length < 2 || numbers.size * 2 < last) return []
    return Array.from({ length: last }, (_, index) => index + 1)
      .filter(number => !numbers.has(number))
      .map(number => `${stem}${String(number).padStart(width, '0')}`)
  })
}
