import { sql } from 'kysely'
import { keptRecords } from '../../shell/ledger/read-record.ts'
import type { Matter, Waiting } from '../meetings/door.ts'
import { modificationFrom } from './store.ts'

/** What stands before a body by the process waits for its next agenda, as the kind of item that the code pack says. */
export const BEFORE_THE_BODY: Waiting = {
  key: 'modifications',
  says: 'Stands before the body',
  list: async (read, body, { code, edition }) => {
    const { states } = edition.modificationProcess
    const taken = new Map(
      states.flatMap(({ key, waitsFor, takenAs }) =>
        waitsFor === body && takenAs !== undefined ? [[key, takenAs] as const] : [],
      ),
    )
    if (taken.size === 0) return []
    const [rows = []] = await read(
      keptRecords(code)
        .where('record.kind', '=', 'modification')
        .where('version.state', 'in', [...taken.keys()])
        .where(isOnNoAgenda(body))
        .orderBy('record.reference')
        .limit(MOST),
    )
    return rows.map(modificationFrom).map(
      ({ record }): Matter => ({
        title: record.title,
        purpose: 'decision',
        subject: record.id,
        kind: taken.get(record.state) ?? 'business',
        presenterKey: administratorOf(edition),
        classification: record.classification,
      }),
    )
  },
}

/** What a meeting of the body has on its agenda, and has not dealt with yet, waits for no other. */
function isOnNoAgenda(body: string) {
  return sql<boolean>`not exists (
    select from ledger.link
      join ledger.record item on item.id = link.from_record
      join ledger.record meeting on meeting.id = item.parent and meeting.state <> 'cancelled'
    where link.to_record = record.id and link.kind = 'about' and link.ended_at is null
      and item.kind = 'item' and item.body = ${body} and item.state in ('listed', 'open', 'left'))`
}

function administratorOf({ functions }: Parameters<Waiting['list']>[2]['edition']): string | undefined {
  return functions.find(({ kind }) => kind === 'code-administrator')?.key
}

const MOST = 100
