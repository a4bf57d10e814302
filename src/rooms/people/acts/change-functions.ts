import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkFunctions } from '../keeping.ts'
import type { Person } from '../person.ts'
import { changeFunctionsOf } from '../store.ts'

export type FunctionsChange = Readonly<{
  person: string
  functions: readonly string[]
  version: number | undefined
  reason: string
}>

/** Gives a person other functions from now on, for a reason. What a seat gives is not a function. */
export async function changeFunctions(
  context: ActContext,
  { person, functions, version, reason }: FunctionsChange,
): Promise<Verdict> {
  return await perform(context, async tx => {
    const wanted = [...new Set(functions)]
    const may = checkFunctions(tx.edition, tx.actor, person, wanted)
    if (!may.ok) return may
    const kept = await take<Person>(tx, { id: person })
    if (kept?.record.kind !== 'person')
      return refused({ reason: 'no-such-person', says: 'There is no such person. Choose one of the list.' })
    const isFresh = checkVersion(kept.record, version)
    if (!isFresh.ok) return isFresh
    if (reason.trim() === '') return refused({ reason: 'reason-missing', says: 'Say why.', field: 'reason' })
    await changeFunctionsOf(tx, person, wanted)
    await change(tx, kept, {
      verb: 'functions-changed',
      content: { ...kept.content, functions: wanted },
      input: { reason: reason.trim() },
    })
    return granted()
  })
}
