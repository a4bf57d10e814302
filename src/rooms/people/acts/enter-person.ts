import { commitTo, newSalt } from '../../../kit/proof/commitment.ts'
import { newIdentifier } from '../../../kit/identifier.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
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
    const unknown = person.functions.find(key => !transaction.edition.functions.some(known => known.key === key))
    if (unknown !== undefined) {
      return refused({
        reason: 'no-such-function',
        says: `There is no function “${unknown}”. Choose one of the list.`,
        field: 'functions',
      })
    }
    const id = newIdentifier()
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
