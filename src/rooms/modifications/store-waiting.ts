import { sql } from 'kysely'
import type { AgendaItemKind } from '../../kit/pack/agenda.ts'
import { kindOfBody } from '../../kit/pack/group-body.ts'
import type { Edition, Pack } from '../../kit/pack/pack.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import type { Matter, Waiting } from '../meetings/door.ts'
import { modificationsOfGroup } from './store-group.ts'
import { modificationFrom } from './store.ts'

/** What stands before a body, each by the process of its own edition, waits for its next agenda as the kind of item that the code pack says. */
export const BEFORE_THE_BODY: Waiting = {
  key: 'modifications',
  says: 'Stands before the body',
  list: async (read, body, { code, edition, pack }) => {
    const stations = stationsOf(pack, body)
    if (stations.size === 0) return []
    const [rows = []] = await read(
      keptRecords(code)
        .where('record.kind', '=', 'modification')
        .where(sql<string>`(version.content ->> 'under') || ' ' || version.state`, 'in', [...stations.keys()])
        .where('version.state', 'in', [...new Set([...stations.values()].map(({ state }) => state))])
        .where(isOnNoAgenda(body))
        .orderBy('record.reference')
        .limit(MOST),
    )
    return rows.map(modificationFrom).flatMap(({ record, content }): readonly Matter[] => {
      const station = stations.get(`${content.under} ${record.state}`)
      return station === undefined ? [] : [matterOf(record, station, edition)]
    })
  },
}

type Station = Readonly<{ state: string; kind: AgendaItemKind | 'business'; purpose: Matter['purpose'] }>

/** The states at which something waits for a body, by edition and state; what the body does not decide there it discusses. */
function stationsOf({ editions }: Pack, body: string): ReadonlyMap<string, Station> {
  return new Map(
    editions.flatMap(({ from: under, modificationProcess: { states, steps } }) =>
      states.flatMap(({ key, waitsFor, takenAs }): readonly (readonly [string, Station])[] => {
        if (waitsFor !== body || takenAs === undefined) return []
        const decides = steps.some(
          ({ from, to, decidedBy }) => from.includes(key) && to !== 'same' && decidedBy === body,
        )
        return [[`${under} ${key}`, { state: key, kind: takenAs, purpose: decides ? 'decision' : 'discussion' }]]
      }),
    ),
  )
}

/** What is given to a working group, and has not ended, is what its meetings are about. */
export const GIVEN_TO_THE_GROUP: Waiting = {
  key: 'given-to-the-group',
  says: 'Given to the group',
  list: async (read, body, { code, edition, pack }) => {
    const { editions } = pack
    if (!editions.some(({ modificationProcess: { group } }) => group?.body === kindOfBody(body))) return []
    const states = editions.flatMap(({ modificationProcess }) => modificationProcess.states)
    // What stands before the standing group by the process is on its agenda by that.
    const open = states.filter(
      ({ isFinal, waitsFor, takenAs }) => !isFinal && (waitsFor !== body || takenAs === undefined),
    )
    const [rows = []] = await read(
      modificationsOfGroup(code, body)
        .where('version.state', 'in', [...new Set(open.map(({ key }) => key))])
        .where(isOnNoAgenda(body)),
    )
    return rows.map(row => matterOf(modificationFrom(row).record, { kind: 'business', purpose: 'discussion' }, edition))
  },
}

function matterOf(record: SpineRecord, { kind, purpose }: Pick<Station, 'kind' | 'purpose'>, edition: Edition): Matter {
  const { id, reference, title, classification } = record
  return {
    title: title === reference ? title : `${reference}: ${title}`,
    purpose,
    subject: id,
    kind,
    presenterKey: administratorOf(edition),
    classification,
  }
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

function administratorOf({ functions }: Edition): string | undefined {
  return functions.find(({ kind }) => kind === 'code-administrator')?.key
}

const MOST = 100
