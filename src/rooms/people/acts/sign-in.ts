import { isIdentifier } from '../../../kit/identifier.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { isOffered } from '../store.ts'
import { beginSession } from './begin-session.ts'

export type Browser = Readonly<{ agent: string; before: string | undefined }>

/** Begins a session as one of the persons whom the demonstration offers. Outside the demonstration nobody can be chosen. */
export async function signIn(
  house: House,
  person: string,
  { agent, before }: Browser = { agent: '', before: undefined },
): Promise<Verdict<string>> {
  if (house.demonstration === undefined || !isIdentifier(person) || !(await isOffered(house.database, person))) {
    return refused({
      reason: 'not-offered',
      says: 'Nobody can sign in like this. Choose one of the persons on the page.',
      field: 'person',
    })
  }
  return granted(await beginSession(house, { person, method: 'choice', agent, before }))
}
