import { newIdentifier } from '../../../kit/identifier.ts'
import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkFunctions, checkNoPurpose } from '../keeping.ts'
import { enterWithin, type NewPerson } from './enter-within.ts'

/** Enters a person, and answers the identifier. Refuses a function that the edition in force does not have. */
export async function enterPerson(context: ActContext, person: NewPerson): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const id = newIdentifier()
    // Somebody who is a name alone may be entered by whoever keeps the roll of a meeting.
    const isNameAlone = person.functions.length === 0 && person.party === null
    const may = checkFunctions(tx.edition, tx.actor, id, person.functions)
    if (!may.ok && !isNameAlone) return may
    const given = checkNoPurpose(tx.edition, tx.actor, person.functions)
    if (!given.ok) return given
    return await enterWithin(tx, person, id)
  })
}
