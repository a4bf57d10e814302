import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../../shell/database/connection.ts'
import { build } from '../../shell/database/statements.ts'
import { editionNow } from '../../shell/house.ts'
import { bodyGroup, declaredGroup } from '../../shell/ledger/audience.ts'
import type { Membership, RulesNow } from '../../shell/membership.ts'
import { capacityFor } from './attendance.ts'
import { type Group, groupsOn, type Place, type Standing } from './membership.ts'
import { bodiesOf } from './store.ts'

/** What this room knows of a reader: asked in one statement, in the round trip that finds out who the reader is. */
export const bodiesMembership: Membership = {
  statement: standingStatement,
  groups: (rows, rulesNow, speaksFor) => {
    const [row] = rows
    const purposes = speaksFor.filter(({ isParty }) => isParty).flatMap(spoken => spoken.purposes)
    return row === undefined ? [] : groupKeys(row, rulesNow, purposes)
  },
}

function standingStatement(person: RawBuilder<string | null>, today: RawBuilder<string>) {
  return bodiesOf(build)
    .with('reader', with_ => with_.selectNoFrom(sql<string>`${person}::uuid`.as('id')))
    .selectFrom('reader')
    .select([
      sql<string>`${today}::text`.as('day'),
      placesOf(today).as('places'),
      SIGNATURES.as('signatures'),
      CAPACITY.as('capacity'),
    ])
    .where('id', 'is not', null)
}

function placesOf(today: RawBuilder<string>) {
  return sql<readonly Place[]>`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'body', holding.body, 'role', holding.role, 'isChair', holding.is_chair, 'meeting', holding.meeting,
      'from', holding.from_on, 'until', holding.until_on, 'meetingOn', meeting.on_date
    )), '[]')
    from bodies.holding as holding
    left join ledger.record as meeting
      on meeting.kind = 'meeting' and meeting.code = holding.code and meeting.reference = holding.meeting
    where holding.person = reader.id
      and holding.from_on <= ${today}::date and (holding.until_on is null or holding.until_on > ${today}::date)
  )`
}

const SIGNATURES = sql<Standing['signatures']>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'body', signed.body, 'version', signed.version, 'signedOn', signed.signed_on,
    'expiresOn', signed.expires_on, 'withdrawnOn', signed.withdrawn_on
  )), '[]')
  from bodies.declaration as signed where signed.person = reader.id
)`

/** What the record of the person says; the rooms of persons keep it there. */
const CAPACITY = sql<Standing['capacity'] | null>`(
  select version.content from ledger.record as record
  join ledger.version as version on version.record = record.id and version.version = record.version
  where record.id = reader.id
)`

function groupKeys(row: Row, rulesNow: RulesNow, purposes: readonly string[]): readonly string[] {
  // The columns of the statement above.
  const { day, places, signatures, capacity } = row as Readonly<{ day: string }> &
    Omit<Standing, 'capacity'> & { capacity: Standing['capacity'] | null }
  const rules = { code: rulesNow.pack.code, edition: editionNow(rulesNow), calendar: rulesNow.calendar }
  const recorded = capacity ?? { functions: [], organisation: null }
  const standing = { places, signatures, capacity: capacityFor(rules.edition, recorded, purposes) }
  return groupsOn(rules, standing, day).map(keyOf)
}

function keyOf({ who, body, isDeclared }: Group): string {
  if (body === undefined) return who
  return isDeclared ? declaredGroup(who, body) : bodyGroup(who, body)
}
