import type { Allocation } from '../../../kit/pack/accession.ts'
import { granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { matches } from '../accession.ts'
import { type EuiRange, rangeOf } from '../eui.ts'
import { signifiersFor } from '../signifier.ts'
import { takeInformation } from '../store-applications.ts'
import { highestNumber, holderOfGiven, rangesMeeting, saveGiven, saveRange, waitTurn } from '../store-identifiers.ts'
import { saveInformation } from './save-information.ts'

/** How many places for a range are looked at before it is said that there is none. */
const MOST_PLACES = 10_000

/**
 * Gives a party what the code gives to each: a number, a signifier and a range of identifiers, that nobody else ever has. A party that was one before
 * has its own still. Codes that give nothing leave it at that.
 */
export async function allocate(
  tx: Transaction,
  party: Pick<SpineRecord, 'id' | 'reference' | 'title'>,
  wish: string | undefined,
): Promise<Verdict> {
  const { allocation } = tx.edition.accession
  const known = await takeInformation(tx, party.id)
  if (allocation === undefined || (known !== undefined && known.content.organisationNumber !== null)) return granted()
  await waitTurn(tx)
  const signifier = await signifierFor(tx, allocation, party.title, wish)
  if (!signifier.ok) return signifier
  const number = (await highestNumber(tx)) + 1
  const range = await freeRange(tx, allocation, number)
  if (!range.ok) return range
  await saveGiven(tx, party.id, 'organisation-number', String(number))
  await saveGiven(tx, party.id, 'signifier', signifier.value)
  await saveRange(tx, party.id, range.value)
  await saveInformation(
    tx,
    party,
    information => ({
      ...information,
      organisationNumber: number,
      signifier: signifier.value,
      ranges: [...information.ranges, { ...range.value, givenOn: tx.today }],
    }),
    { verb: 'identifiers-allocated', authority: allocation.clause },
  )
  return granted()
}

async function signifierFor(
  tx: Transaction,
  { signifier: { title, pattern, says } }: Allocation,
  name: string,
  wish: string | undefined,
): Promise<Verdict<string>> {
  if (wish === undefined) {
    for (const one of signifiersFor(name, pattern))
      if ((await holderOfGiven(tx, 'signifier', one)) === undefined) return granted(one)
    return refused({ reason: 'no-signifier', says: `Choose a ${title}: ${says}.`, field: 'signifier' })
  }
  const form = require(matches(pattern, wish), {
    reason: 'not-a-signifier',
    says: `Write the ${title} with ${says}.`,
    field: 'signifier',
  })
  if (!form.ok) return form
  const isTaken = (await holderOfGiven(tx, 'signifier', wish)) !== undefined
  const says_ = `The ${title} ${wish} was given to another before, and is never given again. Choose another.`
  return isTaken ? refused({ reason: 'signifier-taken', says: says_, field: 'signifier' }) : granted(wish)
}

/** The range of the same place as the number, or the next that meets none that was ever given. */
async function freeRange(tx: Transaction, allocation: Allocation, from: number): Promise<Verdict<EuiRange>> {
  for (let place = from; place < from + MOST_PLACES; place++) {
    const range = rangeOf(allocation, place)
    if (range === undefined) break
    if ((await rangesMeeting(tx, range)).length === 0) return granted(range)
  }
  return refused({
    reason: 'no-range-left',
    says: `No ${allocation.range.title} is left under this prefix. Give the code another in a new edition.`,
  })
}
