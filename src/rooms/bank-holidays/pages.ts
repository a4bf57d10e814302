import { Type } from 'typebox'
import { granted } from '../../kit/verdict.ts'
import type { Web } from '../../shell/web/doors.ts'
import { line, prose } from '../../shell/web/form-input.ts'
import { changeBankHolidays } from './acts/change-bank-holidays.ts'
import { takeUpLists } from './acts/take-up-lists.ts'
import { listNations } from './pages-list.ts'
import { showNation } from './pages-nation.ts'

/** The bank holidays of each nation, and where whoever keeps the lists changes them. */
export function bankHolidayDoors(web: Web): void {
  web.page('/bank-holidays', listNations)
  web.page('/bank-holidays/:nation', showNation)
  web.act('/bank-holidays/:nation/changes', {
    fields: Type.Object({
      added: Type.Optional(prose(20_000)),
      removed: Type.Optional(prose(5_000)),
      horizon: Type.Optional(line(10)),
      reason: prose(1_000),
    }),
    from: showNation,
    act: async (ask, { fields: { added = '', removed = '', horizon = '', reason }, version }) => {
      const nation = ask.params['nation'] ?? ''
      const changed = await changeBankHolidays(ask.context, { nation, added, removed, horizon, reason, version })
      if (!changed.ok) return changed
      await takeUpLists(ask.house)
      return granted(`/bank-holidays/${changed.value}`)
    },
  })
}
