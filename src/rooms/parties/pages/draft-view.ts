import { isCalendarDate } from '../../../kit/calendar-date.ts'
import { partyGroup } from '../../../shell/ledger/audience.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Fields, PartyDraft } from '../draft.ts'
import { type DraftableAct, type DraftSubject, DRAFTABLE_ACTS } from '../pages-draftable.ts'
import type { Party } from '../party.ts'
import { partyStatement } from '../store.ts'
import { draftsStatement, draftStatement, referenceOfDraft } from '../store-drafts.ts'

/** The party whose own people the reader is one of; undefined to everybody else, to whom it has no drafts. */
export async function ownParty(ask: Ask): Promise<Kept<Party> | undefined> {
  if (ask.reader.person === undefined || ask.asAt !== undefined) return undefined
  const [rows = []] = await ask.read(partyStatement(ask.house.pack.code.key, ask.params['party'] ?? '', undefined))
  if (rows[0] === undefined) return undefined
  const party = keptOf<Party>(rows[0])
  return ask.reader.isIn(partyGroup(party.record.id)) ? party : undefined
}

export async function readDrafts(ask: Ask, party: string): Promise<readonly Kept<PartyDraft>[]> {
  const [rows = []] = await ask.read(draftsStatement(ask.house.pack.code.key, party))
  return rows.map(row => keptOf<PartyDraft>(row))
}

export async function readDraft(ask: Ask): Promise<Kept<PartyDraft> | undefined> {
  const { party = '', number = '' } = ask.params
  const [rows = []] = await ask.read(draftStatement(ask.house.pack.code.key, referenceOfDraft(party, number)))
  return rows[0] === undefined ? undefined : keptOf<PartyDraft>(rows[0])
}

export function findDraftable(ask: Ask, key: string | undefined): DraftableAct | undefined {
  return ask.house.offers.of(DRAFTABLE_ACTS).find(act => act.key === key)
}

/** A draft that may be begun: of what act, and about what, where the act is about one of several things. */
export type Beginning = Readonly<{ act: DraftableAct; about: DraftSubject | undefined }>

/** The drafts that may be begun for a party as things stand. */
export async function possibleBeginnings(ask: Ask, party: Kept<Party>): Promise<readonly Beginning[]> {
  const all = ask.house.offers.of(DRAFTABLE_ACTS)
  const each = all.map(async (act): Promise<readonly Beginning[]> => {
    if (!(await act.isPossible(ask, party))) return []
    const subjects = await act.subjects?.(ask, party)
    return subjects?.map(about => ({ act, about })) ?? [{ act, about: undefined }]
  })
  return (await Promise.all(each)).flat()
}

export function addressOfBeginning(party: string, act: string, about?: string): string {
  const more = about === undefined ? '' : `&about=${encodeURIComponent(about)}`
  return `/parties/${party}/drafts?act=${act}${more}`
}

/** As the form has it: a day that was sent whole stands in its three boxes. */
export function asEntered(fields: Fields): Fields {
  const days = Object.entries(fields).flatMap(([name, value]) => {
    if (!isCalendarDate(value)) return []
    const [year, month, day] = value.split('-').map(Number)
    return [
      [`${name}-day`, String(day)],
      [`${name}-month`, String(month)],
      [`${name}-year`, String(year)],
    ]
  })
  return { ...Object.fromEntries(days), ...fields }
}
