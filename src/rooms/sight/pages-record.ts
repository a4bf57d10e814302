import { isIdentifier } from '../../kit/identifier.ts'
import { type Edition, getEdition } from '../../kit/pack/pack.ts'
import { bodyGroup } from '../../shell/ledger/audience.ts'
import { recordOf } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { addressOf } from '../../shell/web/record-link.ts'
import { recordById } from './store.ts'

/** A record, and how this reader stands to the telling of who sees it. */
export type RecordSight = Readonly<{
  record: SpineRecord
  edition: Edition
  /** Its own page. */
  href: string
  /** Keys of the groups that it is for. */
  groups: readonly string[]
  /** Is the reader told who was let in, and who has read it? */
  isKeeper: boolean
  mayReclassify: boolean
  mayGrant: boolean
}>

/** The record in the address, if this reader may see it and it has a page. */
export async function readRecordSight(ask: Ask): Promise<RecordSight | undefined> {
  const id = ask.params['record']
  if (id === undefined || !isIdentifier(id)) return undefined
  const [[row] = []] = await ask.read(recordById(ask.house.pack.code.key, id))
  if (row === undefined) return undefined
  const record = recordOf(row)
  const href = addressOf(ask, record)
  return href === undefined ? undefined : await sightOfRecord(ask, record, href)
}

export async function sightOfRecord(ask: Ask, record: SpineRecord, href: string): Promise<RecordSight> {
  const edition = getEdition(ask.house.pack, record.edition)
  const roles = rolesOfReader(ask, record)
  const { reclassifying, granting } = edition.classification
  const may = (by: readonly string[]) => ask.asAt === undefined && by.some(role => roles.includes(role))
  return {
    record,
    edition,
    href,
    groups: await ask.house.groups.keysOf(record.audience),
    isKeeper: ask.reader.isIn('secretariat') || roles.includes('chair'),
    mayReclassify: may(reclassifying.by),
    mayGrant: may(granting.by),
  }
}

export function addressOfSight({ id }: Pick<SpineRecord, 'id'>): string {
  return `/records/${id}/sight`
}

function rolesOfReader({ reader }: Ask, { body }: SpineRecord): readonly string[] {
  const isChair = body !== null && reader.isIn(bodyGroup('chair-of-the-body', body))
  return [...reader.actor.functions, ...(isChair ? ['chair'] : [])]
}
