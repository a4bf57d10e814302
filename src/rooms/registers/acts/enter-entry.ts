import type { Classification } from '../../../kit/classification.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { nextNumber } from '../../../shell/ledger/beside-record.ts'
import { perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { keepSubject } from '../../../shell/subjects/enter-subject.ts'
import { checkKeepsRegisters, checkTitle } from '../keeping.ts'
import { REGISTERS } from '../registers.ts'

export type NewEntry = Readonly<{
  register: string
  title: string
  classification: Classification
  /** The key of the body that it is for; needed for classes that only a body's members may see. */
  body?: string | undefined
}>

/** Enters something in a register, under the next number, in the state in which its entries begin. */
export async function enterEntry(context: ActContext, entry: NewEntry): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    const allowed = checkKeepsRegisters(transaction.edition, transaction.actor)
    if (!allowed.ok) return allowed
    const register = REGISTERS.find(({ kind }) => kind === entry.register)
    const state = register?.states[0]
    if (register === undefined || state === undefined) {
      return refused({ reason: 'no-such-register', says: 'There is no such register. Choose one of the list.' })
    }
    const checked = checkEntry(transaction.edition, entry)
    if (!checked.ok) return checked
    const { title, classification, body } = entry
    const reference = await freeReference(transaction, register.kind, classification)
    const kept = await keepSubject(
      transaction,
      {
        kind: register.kind,
        reference,
        title,
        state,
        classification,
        ...(body === undefined ? {} : { body }),
      },
      'entry-entered',
    )
    return kept.ok ? granted(kept.value.reference) : kept
  })
}

/**
 * The next number that nothing has, also nothing that was entered with a number of before. What is public is numbered by the register alone, every
 * other class in a series of its own: no gap tells that there is something more.
 */
async function freeReference(tx: Transaction, kind: string, classification: Classification): Promise<string> {
  const series = classification === 'white' ? kind : `${kind}-${classification}`
  for (;;) {
    const reference = `${series}-${await nextNumber(tx, `register/${series}`)}`
    if ((await take(tx, { kind, reference })) === undefined) return reference
  }
}

function checkEntry({ bodies }: Edition, { title, classification, body }: NewEntry): Verdict {
  const isForMembers = classification === 'amber' || classification === 'red'
  return allOf(
    checkTitle(title),
    require(body === undefined || bodies.some(({ key }) => key === body), {
      reason: 'no-such-body',
      says: 'There is no such body. Choose one of the list.',
      field: 'body',
    }),
    require(body !== undefined || !isForMembers, {
      reason: 'body-missing',
      says: 'Choose the body that it is for: this class is for the members of a body.',
      field: 'body',
    }),
  )
}
