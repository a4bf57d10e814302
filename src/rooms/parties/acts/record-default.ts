import { type CalendarDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, require, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkMayStep, checkPartyStep } from '../admission.ts'
import type { PartyDefault } from '../default.ts'
import type { Party } from '../party.ts'
import { listDefaults } from '../store-applications.ts'
import { takeParty } from '../store-taken.ts'

export type DefaultTold = Readonly<{
  party: string
  ground: string
  on?: CalendarDate | undefined
  /** By when it has to be made good, if that was said. */
  remedyBy?: CalendarDate | undefined
}>

/** Records an event of default of a party. Its page shows it to the party and to those who keep the register, and to nobody else. */
export async function recordDefault(context: ActContext, told: DefaultTold): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const kept = await takeParty(tx, told.party)
    if (!kept.ok) return kept
    const { record } = kept.value
    const step = checkPartyStep(tx.edition, 'record-default', record.state)
    if (!step.ok) return step
    const verdict = allOf(checkMayStep(tx.edition, step.value.row, tx.actor, record.id), checkDefault(told, tx.today))
    if (!verdict.ok) return verdict
    await save(tx, kept.value, told)
    return granted(record.reference)
  })
}

function checkDefault({ ground, on, remedyBy }: DefaultTold, today: CalendarDate): Verdict {
  return allOf(
    require(ground.trim() !== '', { reason: 'ground-missing', says: 'Say what the default is.', field: 'ground' }),
    require(on === undefined || (isCalendarDate(on) && on <= today), {
      reason: 'not-a-day-past',
      says: 'Give the day on which it happened: today or a day before.',
      field: 'on',
    }),
    require(remedyBy === undefined || isCalendarDate(remedyBy), {
      reason: 'not-a-date',
      says: 'Give the day by which it has to be made good, such as 2016-12-20, or leave it empty.',
      field: 'remedyBy',
    }),
  )
}

async function save(tx: Transaction, { record }: Kept<Party>, told: DefaultTold): Promise<void> {
  const number = (await listDefaults(tx, record.id)).length + 1
  const on = told.on ?? tx.today
  const content: PartyDefault = {
    party: record.id,
    number,
    on,
    ground: told.ground,
    remedyBy: told.remedyBy ?? null,
    remediedOn: null,
    remedy: null,
  }
  await keep(tx, {
    kind: 'party-default',
    reference: `${record.reference}-${number}`,
    title: `Default of ${record.title}`,
    state: 'open',
    classification: tx.edition.accession.detailsClass,
    content,
    party: record.id,
    parent: record.id,
    position: number,
    onDate: on,
    verb: 'default-recorded',
    effectiveOn: on,
  })
}
