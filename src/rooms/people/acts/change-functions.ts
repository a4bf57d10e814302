import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkFunctions, checkNoPurpose, isPurpose } from '../keeping.ts'
import type { Person } from '../person.ts'
import { changeFunctionsOf } from '../store.ts'

export type FunctionsChange = Readonly<{
  person: string
  functions: readonly string[]
  version: number | undefined
  reason: string
}>

/** Gives a person other functions from now on, for a reason. What a seat gives is not a function, and what a party gives stays as it is. */
export async function changeFunctions(
  context: ActContext,
  { person, functions, version, reason }: FunctionsChange,
): Promise<Verdict> {
  return await perform(context, async tx => {
    const may = checkFunctions(tx.edition, tx.actor, person, functions)
    if (!may.ok) return may
    const kept = await take<Person>(tx, { id: person })
    if (kept?.record.kind !== 'person')
      return refused({ reason: 'no-such-person', says: 'There is no such person. Choose one of the list.' })
    const isFresh = checkVersion(kept.record, version)
    if (!isFresh.ok) return isFresh
    if (reason.trim() === '') return refused({ reason: 'reason-missing', says: 'Say why.', field: 'reason' })
    const purposes = kept.content.functions.filter(key => isPurpose(tx.edition, key))
    const given = checkNoPurpose(
      tx.edition,
      tx.actor,
      functions.filter(key => !purposes.includes(key)),
    )
    if (!given.ok) return given
    const wanted = [...new Set([...functions, ...purposes])]
    await changeFunctionsOf(tx, person, wanted)
    await change(tx, kept, {
      verb: 'functions-changed',
      content: { ...kept.content, functions: wanted },
      input: { reason: reason.trim() },
    })
    return granted()
  })
}
