import { addMinutes } from '../../kit/instant.ts'
import type { House } from '../house.ts'
import type { Job } from '../room.ts'
import { LETTERS } from './letter.ts'
import { MailRefused } from './mailer.ts'
import { endMail, type Outgoing, takeDue, tryAgain } from './outbox.ts'

/** How often a mail is tried before it is given up: over some two hours. */
export const MOST_TRIES = 8

const AT_ONCE = 20
/** What is noted where no mail server answered at all. */
const NO_ANSWER = 0

/** Sends what waits in the outbox. What may no longer be said is not sent: each letter is written anew at the moment of sending. */
export async function sendMail(house: House): Promise<void> {
  const { mailer } = house
  if (mailer === undefined) return
  for (const outgoing of await takeDue(house.database, house.now(), AT_ONCE)) await sendOne(house, mailer, outgoing)
}

export const SENDING: Job = { name: 'mail', everySeconds: 5, run: sendMail }

async function sendOne(house: House, mailer: NonNullable<House['mailer']>, outgoing: Outgoing): Promise<void> {
  const { id, kind, about, tries } = outgoing
  const known = house.offers.of(LETTERS).find(offered => offered.kind === kind)
  const letter = await known?.write(house, about)
  if (letter === undefined) {
    await endMail(house.database, id, house.now(), 'not-due')
    await known?.ended?.(house, about, false)
    return
  }
  try {
    await mailer.send({ ...letter, id })
  } catch (fault) {
    if (!(fault instanceof MailRefused)) throw fault
    const isLast = fault.answer >= 500 || tries >= MOST_TRIES
    if (!isLast) return await tryAgain(house.database, id, addMinutes(house.now(), 2 ** (tries - 1)), fault.answer)
    await endMail(house.database, id, house.now(), 'given-up', fault.answer)
    house.log({ mail: id, answer: fault.answer }, 'a mail was given up')
    await known?.ended?.(house, about, false)
    return
  }
  await endMail(house.database, id, house.now(), 'sent')
  await known?.ended?.(house, about, true)
}

/** What a fault of the connection counts as: to be tried again. */
export function refusalOf(fault: unknown): MailRefused {
  const answer = fault instanceof Error && 'responseCode' in fault ? Number(fault.responseCode) : NO_ANSWER
  return new MailRefused(Number.isInteger(answer) ? answer : NO_ANSWER)
}
