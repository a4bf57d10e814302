import type { Duty } from '../../../kit/duty.ts'
import { deadlineOf } from '../../../kit/deadline.ts'
import { runningClock } from '../../../kit/pack/clock.ts'
import { rowsFrom } from '../../../kit/pack/lifecycle.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Application } from '../accession.ts'
import { checkMayStep, lifecycleOf, type PartyAct } from '../admission.ts'
import type { Party } from '../party.ts'
import { ACT_WORDS, nextOnWay } from '../step.ts'
import { applicantsStatement, applicationsStatement } from '../store-applications.ts'

/** The next step of each applicant, for those whose step it is. A body that countersigns does so at its meeting. */
export async function accessionDuties(ask: Ask): Promise<readonly Duty[]> {
  const acting = ask.context.actor
  if (acting.functions.length === 0) return []
  const code = ask.house.pack.code.key
  const [rows = [], applications = []] = await ask.read(applicantsStatement(code), applicationsStatement(code))
  const seen = applications.map(row => keptOf<Application>(row).content)
  return rows.flatMap(row => {
    const { record, content } = keptOf<Party>(row)
    const referral = referralDuty(ask, record, content)
    if (referral !== undefined) return [referral]
    const next = nextOnWay(lifecycleOf(ask.edition), record.state)
    const act = next?.act as PartyAct | undefined // the pack was checked: its rows name only acts of a party
    if (next === undefined || act === undefined || !checkMayStep(ask.edition, next, acting, record.id).ok) return []
    if (act === 'admit-party' && ask.edition.accession.countersignedBy !== undefined) return []
    const appliedOn = seen.findLast(({ party }) => party === record.id)?.appliedOn
    const isNew = record.state === lifecycleOf(ask.edition).initial
    return [
      {
        says: `${ACT_WORDS[act]}: ${content.name}`,
        href: `/parties/${record.reference}`,
        dueOn: isNew && appliedOn !== undefined ? replyBy(ask, appliedOn) : null,
        about: content.name,
      },
    ]
  })
}

/** For the regulator: a refusal that was put before it. */
function referralDuty(
  { edition, context }: Ask,
  { reference, state }: Pick<SpineRecord, 'reference' | 'state'>,
  { name }: Party,
): Duty | undefined {
  const row = rowsFrom(lifecycleOf(edition), state).find(({ act }) => act === 'overturn-refusal')
  const { functions } = context.actor
  const determines = edition.functions.some(({ key, kind }) => kind === 'regulator' && functions.includes(key))
  if (row === undefined || !determines) return undefined
  return {
    says: `Determine whether ${name} is to be admitted`,
    href: `/parties/${reference}`,
    dueOn: null,
    about: name,
  }
}

function replyBy({ edition, house }: Ask, appliedOn: string): string | null {
  const clock = edition.clocks['accession-reply']
  return clock === undefined ? null : deadlineOf(runningClock(clock, house.pack.code), appliedOn, house.calendar).date
}
