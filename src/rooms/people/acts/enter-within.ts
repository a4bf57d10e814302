import { commitTo, newSalt } from '../../../kit/proof/commitment.ts'
import { newIdentifier } from '../../../kit/identifier.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
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

/** Enters a person as part of a transaction, and answers the identifier. Whoever calls has asked whether the actor may. */
export async function enterWithin(
  tx: Transaction,
  person: NewPerson,
  id: string = newIdentifier(),
): Promise<Verdict<string>> {
  if (person.name.trim() === '')
    return refused({ reason: 'name-missing', says: 'Enter the name of the person.', field: 'name' })
  const salt = newSalt()
  const commitment = commitTo({ name: person.name, email: person.email }, salt)
  const { functions, party, organisation } = person
  const content: Person = { functions, party, organisation }
  await keep(tx, {
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
  await savePerson(tx, { ...person, id, salt, commitment })
  return granted(id)
}
