import { dateIn, LONDON } from '../../../kit/instant.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { listSeats, rolesOn, undeclaredAmong } from '../../bodies/door.ts'
import { noSuch } from '../absent.ts'
import { takeParts } from './take-parts.ts'

export type ForeseenDeclarations = Readonly<{
  isSomebodyMissing: boolean
  /** Titles of seats, or where they come from; told to the chair alone. */
  who: readonly string[] | undefined
}>

/**
 * Whether everybody who is there or expected has signed what confidential items need. That somebody has not, everybody learns who works on the
 * meeting; who, the chair alone. Nothing is changed.
 */
export async function foreseeDeclarations(
  context: ActContext,
  reference: string,
): Promise<Verdict<ForeseenDeclarations>> {
  return await perform<ForeseenDeclarations>(context, async tx => {
    const parts = await takeParts(tx, reference)
    if (parts === undefined) return noSuch('meeting')
    const { body, startsAt } = parts.meeting.content
    const entries = parts.roll?.content.entries ?? []
    const coming = entries.filter(({ status }) => status === 'expected' || status === 'present')
    const unsigned = await undeclaredAmong(
      tx,
      body,
      coming.map(({ person }) => person),
    )
    const isSomebodyMissing = unsigned.length > 0
    if (!isSomebodyMissing || !(await rolesOn(tx, body)).includes('chair')) {
      return granted({ isSomebodyMissing, who: undefined })
    }
    const seats = await listSeats(tx, body, dateIn(LONDON, startsAt))
    const who = coming
      .filter(({ person }) => unsigned.includes(person))
      .map(
        ({ seat, organisation }) =>
          seats.find(({ id }) => id === seat)?.title ?? (organisation || 'Somebody in attendance'),
      )
    return granted({ isSomebodyMissing, who })
  })
}
