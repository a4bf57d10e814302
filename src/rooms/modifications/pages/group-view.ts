import { findBody } from '../../../kit/pack/group-body.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import type { SelectItem } from '../../../shell/views/select.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { recordOf } from '../../../shell/ledger/read-record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { namesOf } from '../../../shell/web/history.ts'
import { keptSeatsFrom, seatsStatement } from '../../bodies/door.ts'
import { comingMeetings, type Meeting, meetingsFrom, pastMeetings } from '../../meetings/door.ts'
import { minutesListFrom, minutesOfMeetings } from '../../minutes/door.ts'
import type { Modification } from '../modification.ts'
import { groupsGiven, modificationsOfGroup } from '../store-group.ts'
import { groupMembers } from '../working-group.ts'
import { todayOf } from './courses.ts'

/** The group that works on a modification: who sits in it, when it meets and met, and what else it works on. */
export type GroupView = Readonly<{
  /** The key of its body, and its name. */
  body: string
  name: string
  members: ReturnType<typeof groupMembers>
  /** The names of the persons that this reader may know. */
  names: ReadonlyMap<string, string>
  meetings: readonly GroupMeeting[]
  /** The other modifications that are given to it. */
  sharedWith: readonly SpineRecord[]
}>

export type GroupMeeting = Readonly<{ meeting: Kept<Meeting>; isComing: boolean; hasMinutes: boolean }>

const MOST = 20

/** The groups that there are to which a modification may be given, the standing one among them; none where the process has no groups. */
export async function groupChoices(ask: Ask, edition: Edition): Promise<readonly SelectItem[]> {
  const { group: rule } = edition.modificationProcess
  const standing = findBody(ask.edition, rule?.body)
  if (rule === undefined || standing === undefined) return []
  const [rows = []] = await ask.read(groupsGiven(ask.house.pack.code.key, rule.body))
  const formed = rows.map(row => String(row['group_body'])).filter(key => key !== standing.key)
  return [standing.key, ...formed].map(key => ({ value: key, text: findBody(ask.edition, key)?.name ?? key }))
}

export async function readGroup(ask: Ask, { record, content }: Kept<Modification>): Promise<GroupView | undefined> {
  const body = content.group?.body
  if (body == null) return undefined
  const { code, asAt } = { code: ask.house.pack.code.key, asAt: ask.asAt?.instant }
  const today = todayOf(ask)
  const [seats = [], coming = [], past = [], given = []] = await ask.read(
    seatsStatement(code, body, today, asAt),
    comingMeetings(code, today, body, asAt).limit(MOST),
    pastMeetings(code, today, body, { offset: 0, limit: MOST }, asAt),
    modificationsOfGroup(code, body),
  )
  const members = groupMembers(keptSeatsFrom(seats), today)
  const persons = Object.values(members).flatMap(some => some.map(({ person }) => person))
  const called = [...meetingsFrom(coming), ...meetingsFrom(past)]
  const ids = called.map(meeting => meeting.record.id)
  const [minuted = []] = await ask.read(minutesOfMeetings(code, ids, asAt))
  const withMinutes = new Set(minutesListFrom(minuted).map(minutes => minutes.record.parent))
  return {
    body,
    name: findBody(ask.edition, body)?.name ?? body,
    members,
    names: await namesOf(ask, persons),
    meetings: called.map((meeting, n) => {
      return { meeting, isComing: n < coming.length, hasMinutes: withMinutes.has(meeting.record.id) }
    }),
    sharedWith: given.map(recordOf).filter(({ id }) => id !== record.id),
  }
}
