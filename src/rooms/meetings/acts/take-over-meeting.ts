import { findBody } from '../../../kit/pack/group-body.ts'
import { capital } from '../../../kit/capital.ts'
import type { Classification } from '../../../kit/classification.ts'
import { addMinutes, endOfDay, type Instant } from '../../../kit/instant.ts'
import { checkActor } from '../../../kit/pack/actor.ts'
import type { Purpose } from '../../../kit/pack/agenda.ts'
import type { Body } from '../../../kit/pack/body.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { formatReference } from '../../../kit/pack/reference-pattern.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { rolesOn } from '../../bodies/door.ts'
import { fieldsOfMeeting, type PlannedMeeting, planMeeting } from '../calling.ts'
import type { Item } from '../item.ts'
import type { Meeting } from '../meeting.ts'
import { classOfMeeting } from '../meeting-class.ts'
import { businessItem } from '../planned-item.ts'
import { listMeetingsOf } from '../store-within.ts'
import { keepItem } from './keep-item.ts'

/** A meeting that was held before its record was kept here. */
export type EarlierMeeting = Readonly<{
  /** The key of the body. */
  body: string
  number: number
  /** `YYYY-MM-DD`. */
  date: string
  /** `HH:MM` in London; as the body's rules say if absent. */
  startsAt?: string | undefined
  /** As far as it is known; the last minute of its day otherwise. */
  closedAt?: Instant | undefined
  papersIssuedAt?: Instant | undefined
  place?: string | undefined
  items: readonly EarlierItem[]
}>

export type EarlierItem = Readonly<{
  title: string
  purpose?: Purpose | undefined
  /** That of the meeting, if absent. */
  classification?: Classification | undefined
  /** A function, an organisation, or a role such as `chair`. */
  presenterKey?: string | undefined
  /** Identifiers of the records that it was about. */
  subjects?: readonly string[] | undefined
  /** It was not reached, and waits for the next meeting that is called. */
  isCarriedOver?: boolean | undefined
}>

export type TakenOver = Readonly<{ meeting: Kept<Meeting>; items: readonly Kept<Item>[] }>

/** Takes over a meeting that is past, as closed, with its agenda; within the act that knows what became of its items. */
export async function takeOverMeeting(tx: Transaction, earlier: EarlierMeeting): Promise<Verdict<TakenOver>> {
  const body = findBody(tx.edition, earlier.body)
  if (body === undefined)
    return refused({ reason: 'no-such-body', says: 'There is no such body. Choose one of the list.', field: 'body' })
  const allowed = await checkMayTakeOver(tx, body)
  if (!allowed.ok) return allowed
  // Two who number meetings at once take turns here.
  await take(tx, { kind: 'body', reference: body.key })
  const others = await listMeetingsOf(tx, body.key)
  const planned = planMeeting(tx.edition, tx.context.pack.code, tx.context.calendar, body, earlier, {
    today: tx.today,
    mayBePast: true,
    earlier: others.map(({ content }) => content),
    number: earlier.number,
  })
  if (!planned.ok) return planned
  const meeting = await keepClosed(tx, body, planned.value, earlier)
  const items = []
  for (const [n, item] of earlier.items.entries()) items.push(await keepTaken(tx, meeting, item, n + 1))
  return granted({ meeting, items })
}

/** Whoever may call a meeting of the body may enter one that was held. */
async function checkMayTakeOver(tx: Transaction, body: Body): Promise<Verdict> {
  const row = getLifecycle(tx.edition, 'meeting').rows.find(({ act }) => act === 'call-meeting')
  if (row === undefined || tx.actor.isSystem) return granted()
  return checkActor(tx.edition, row, await rolesOn(tx, body.key))
}

async function keepClosed(
  tx: Transaction,
  body: Body,
  { date, content }: PlannedMeeting,
  { closedAt, papersIssuedAt }: EarlierMeeting,
): Promise<Kept<Meeting>> {
  const { edition } = tx
  const lifecycle = getLifecycle(edition, 'meeting')
  return await keep<Meeting>(tx, {
    kind: 'meeting',
    reference: formatReference(edition.references, 'meeting', fieldsOfMeeting(body, content.number, date)),
    title: `${capital(body.shortName)} ${edition.words.meeting} ${content.number}`,
    state: lifecycle.rows.find(({ act }) => act === 'close-meeting')?.to ?? lifecycle.initial,
    classification: classOfMeeting(edition, body.key),
    content: {
      ...content,
      papersIssuedAt: papersIssuedAt ?? null,
      openedAt: content.startsAt,
      closedAt: closedAt ?? addMinutes(endOfDay(date), -1),
    },
    body: body.key,
    onDate: date,
    words: `${body.name} ${content.place}`,
    verb: 'meeting-taken-over',
    effectiveOn: date,
  })
}

async function keepTaken(
  tx: Transaction,
  meeting: Kept<Meeting>,
  earlier: EarlierItem,
  number: number,
): Promise<Kept<Item>> {
  const handling = tx.edition.classification
  const { title, purpose = 'discussion', presenterKey, subjects = [] } = earlier
  const classification = earlier.classification ?? meeting.record.classification
  const planned = businessItem(handling, {
    title,
    purpose,
    classification,
    presenterKey: presenterKey ?? null,
    subjects,
    hasPaper: false,
  })
  const item = await keepItem(tx, meeting, planned, { serial: number, number })
  if (earlier.isCarriedOver === true) {
    return await change<Item>(tx, item, { verb: 'item-carried-over', state: 'carried-over' })
  }
  const { openedAt, closedAt } = meeting.content
  const content = { ...item.content, openedAt, closedAt }
  return await change<Item>(tx, item, { verb: 'item-concluded', state: 'concluded', content })
}
