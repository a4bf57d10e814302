import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Person } from '../person.ts'
import { changeFunctionsOf, changePartyOf } from '../store.ts'

/** For whom a person speaks, and with which functions. */
export type Standing = Pick<Person, 'functions' | 'party'>

/**
 * Gives a person another standing from now on, as part of a transaction; answers the standing before, or undefined where there is no such
 * person. Whoever calls has asked whether the actor may.
 */
export async function changeStandingWithin(
  tx: Transaction,
  person: string,
  after: (before: Standing) => Standing,
  reason?: string,
): Promise<Standing | undefined> {
  const kept = await take<Person>(tx, { id: person })
  if (kept?.record.kind !== 'person') return undefined
  const before = kept.content
  const { functions, party } = after(before)
  const isSame = party === before.party && functions.join() === before.functions.join()
  if (isSame) return before
  await changeFunctionsOf(tx, person, functions)
  await changePartyOf(tx, person, party)
  await change(tx, kept, {
    verb: 'standing-changed',
    content: { ...before, functions, party },
    ...(reason === undefined ? {} : { input: { reason } }),
  })
  return before
}
