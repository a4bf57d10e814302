import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { noSuch } from '../absent.ts'
import { withoutInterestOf } from '../interest.ts'
import { checkMayDeclare } from './check-may-declare.ts'
import { keepInterests } from './keep-interests.ts'
import { takeParts } from './take-parts.ts'

export type WithdrawnInterest = Readonly<{
  meeting: string
  item?: string | undefined
  person?: string | undefined
}>

/** Takes back what was declared: there is no such interest any more. */
export async function withdrawInterest(context: ActContext, asked: WithdrawnInterest): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const parts = await takeParts(tx, asked.meeting)
    if (parts === undefined) return noSuch('meeting')
    const person = asked.person ?? tx.actor.person
    const allowed = await checkMayDeclare(tx, parts, person)
    if (!allowed.ok) return allowed
    const kept = await keepInterests(tx, parts, asked.item, 'interest-withdrawn', interests =>
      withoutInterestOf(interests, person ?? ''),
    )
    return kept.ok ? granted(asked.meeting) : kept
  })
}
