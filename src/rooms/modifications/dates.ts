import type { Edition } from '../../kit/pack/pack.ts'
import type { Modification } from './modification.ts'
import { nameOfRole } from './roles.ts'

/** A day that somebody has to keep in mind for a modification: a deadline, or a station on its way. */
export type ModificationDate = Readonly<{
  /** Tells it from the other dates of the same modification, and stays: `window`, `step-report`. */
  key: string
  on: string
  says: string
  /** Is it set? Otherwise it is what is to be expected as things stand. */
  isFirm: boolean
  owedBy: string | null
}>

/** The days that the modification itself knows: when its state ends by itself, and when what is decided takes effect. */
export function datesOf(
  edition: Edition,
  { record, content }: Readonly<{ record: Readonly<{ state: string }>; content: Modification }>,
  today: string,
): readonly ModificationDate[] {
  const { window, implementation } = content
  const process = edition.modificationProcess
  const closing = process.states.find(({ key }) => key === record.state)
  return [
    ...(window === null
      ? []
      : [
          {
            isFirm: true,
            key: 'window',
            on: window.closesOn,
            says: `Last day: ${closing?.title ?? record.state}`,
            owedBy: closing?.waitsFor === undefined ? null : nameOfRole(edition, closing.waitsFor),
          },
        ]),
    ...implementation
      .filter(({ on }) => on >= today)
      .map(({ on, part }, n) => ({
        isFirm: true,
        key: `implementation-${n + 1}`,
        on,
        says: part === '' ? 'Takes effect' : `Takes effect: ${part}`,
        owedBy: null,
      })),
  ]
}
