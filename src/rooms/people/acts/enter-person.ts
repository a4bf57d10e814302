import { commitTo, newSalt } from '../../../kit/proof/commitment.ts'
import { newIdentifier } from '../../../kit/identifier.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { checkFunctions } from '../keeping.ts'
import type { Person, SignInOffer } from '../person.ts'
import { savePerson } from '../store.ts'

export type NewPerson = Readonly<{
  name: string
  email: string | null
  functions: readonly string[]
  party: string | null
  organisation: string | null
  signIn?: SignInOffer
}>

/** Enters a person, and answers the identifier. Refuses a function that the edition in force does not have. */
export async function enterPerson(context: ActContext, person: NewPerson): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    const id = newIdentifier()
    // Somebody who is a name alone may be entered by whoever keeps the roll of a meeting.
    const isNameAlone = person.functions.length === 0 && person.party === null
    const may = checkFunctions(transaction.edition, transaction.actor, id, person.functions)
    if (!may.ok && !isNameAlone) return may
    if (person.name.trim() === '')
      return refused({ reason: 'name-missing', says: 'Enter the name of the person.', field: 'name' })
    const salt = newSalt()
    const commitment = commitTo({ name: person.name, email: person.email }, salt)
    const { functions, party, organisation } = person
    const content: Person = { functions, party, organisation }
    await keep(transaction, {
      id,
      kind: 'person',
      reference: id,
      title: 'Person',
      state: 'known',
      classification: 'green',
      readers: ['signed-in'],
      content,
      verb: 'person-entered',
      input: { commitment },
    })
    await savePerson(transaction, { ...person, id, salt, commitment })
    return granted(id)
  })
}
