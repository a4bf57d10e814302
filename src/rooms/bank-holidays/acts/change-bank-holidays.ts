import { extendCalendar, isNation, type Nation, nationInWords } from '../../../kit/bank-holidays.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { nextNumber } from '../../../shell/ledger/beside-record.ts'
import { change, checkVersion, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { readDates, readDays } from '../entered-days.ts'
import { calendarWith, checkKeepsLists, emptyList, type HolidayList, isSameList, withChange } from '../holiday-list.ts'
import { LIST_KIND } from '../store.ts'

export type BankHolidayChange = Readonly<{
  nation: string
  /** One day on a line: its date and its name. */
  added: string
  /** One date on a line. */
  removed: string
  /** The last day for which the list is whole then; as it was, if empty. */
  horizon: string
  reason: string
  version: number | undefined
}>

/**
 * Says which days are bank holidays in a nation besides those of the table, which are not, and up to when its list is whole. Deadlines that were worked out
 * before stay as they are.
 */
export async function changeBankHolidays(context: ActContext, asked: BankHolidayChange): Promise<Verdict<Nation>> {
  const { nation, version } = asked
  if (!isNation(nation)) return refused({ reason: 'no-such-nation', says: 'There is no such nation here.' })
  return await perform(context, async tx => {
    const may = checkKeepsLists(tx.edition, tx.actor)
    if (!may.ok) return may
    // Two who enter the first change wait for each other here.
    await nextNumber(tx, `${LIST_KIND}:${nation}`)
    const known = await take<HolidayList>(tx, { kind: LIST_KIND, reference: nation })
    const isFresh = known === undefined ? granted() : checkVersion(known.record, version)
    const changed = isFresh.ok ? changedList(known?.content ?? emptyList(nation), asked) : isFresh
    if (!changed.ok) return changed
    await keepList(tx, nation, known, changed.value, asked.reason)
    return granted(nation)
  })
}

function changedList(list: HolidayList, { added, removed, horizon, reason }: BankHolidayChange): Verdict<HolidayList> {
  const days = readDays(added)
  const gone = readDates(removed)
  const said = horizon.trim()
  const checked = allOf(
    days.ok ? granted() : days,
    gone.ok ? granted() : gone,
    require(reason.trim() !== '', {
      reason: 'reason-missing',
      says: 'Say by what the days were proclaimed, moved or published.',
      field: 'reason',
    }),
  )
  // What `allOf` granted was granted in both.
  if (!checked.ok || !days.ok || !gone.ok) return checked.ok ? refused() : checked
  const extension = {
    nation: list.nation,
    added: days.value,
    removed: gone.value,
    ...(said === '' ? {} : { horizon: said }),
  }
  const extended = extendCalendar(calendarWith([list]), extension)
  if (!extended.ok) return extended
  const after = withChange(list, extension)
  return isSameList(after, list)
    ? refused({
        reason: 'nothing-changes',
        says: 'The list stands like this already. Enter a day, or leave it.',
        field: 'added',
      })
    : granted(after)
}

async function keepList(
  tx: Transaction,
  nation: Nation,
  known: Parameters<typeof change<HolidayList>>[1] | undefined,
  content: HolidayList,
  reason: string,
): Promise<void> {
  const told = { verb: 'bank-holidays-changed', content, input: { reason: reason.trim() } }
  if (known !== undefined) await change<HolidayList>(tx, known, told)
  else {
    await keep<HolidayList>(tx, {
      ...told,
      kind: LIST_KIND,
      reference: nation,
      title: `Bank holidays in ${nationInWords(nation)}`,
      state: 'in-force',
      classification: 'white',
    })
  }
}
