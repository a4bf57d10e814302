import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import { recordOf } from '../../shell/ledger/read-record.ts'
import type { Waiting } from '../meetings/door.ts'

const ledger = build.withTables<LedgerTables>()

/**
 * The open actions of a body wait for its next meeting. Those that need a signed declaration are left out: they would put a stub on the
 * agenda, and those who may see them find them among the matters arising.
 */
export const MATTERS_ARISING: Waiting = {
  key: 'matters-arising',
  says: 'Actions from earlier meetings',
  list: async (read, body, { code }) => {
    const [rows = []] = await read(
      ledger
        .selectFrom('ledger.record as record')
        .selectAll('record')
        .where('record.kind', '=', 'action')
        .where('record.body', '=', body)
        .where('record.state', 'in', ['open', 'proposed-closed'])
        .where('record.classification', '!=', 'red')
        .where('record.code', '=', code)
        .orderBy('record.id')
        .limit(200),
    )
    return rows.map(recordOf).map(({ id, title, reference: own, classification }) => ({
      title: `${own} ${title}`,
      purpose: 'discussion',
      subject: id,
      kind: 'minutes-and-actions',
      classification,
    }))
  },
}
