import { findBody } from '../../../kit/pack/group-body.ts'
import type { Classification } from '../../../kit/classification.ts'
import type { ItemCorrection, MeetingCorrection } from '../imports/corrections.ts'
import { ownerChosen } from '../owner-words.ts'
import { STATUSES } from './import-attendance.ts'
import type { ImportView } from './import-view.ts'
import { listOf } from './minute-fields.ts'

type Lists = Readonly<Record<string, unknown>>

export type MeetingSent = Lists &
  Readonly<{
    body?: string
    number?: string
    date?: string
    place?: string
    classification: Classification
  }>

/** What the form of the meeting says: names and what is told of each stand at the same place in their lists. */
export function meetingSent(sent: MeetingSent): MeetingCorrection {
  const { body, number, date, place = '', classification } = sent
  const [names, statuses, places] = [listOf(sent['names']), listOf(sent['statuses']), listOf(sent['places'])]
  return {
    body: body ?? null,
    number: number === undefined ? null : Number(number),
    date: date ?? null,
    place,
    classification,
    leftOut: listOf(sent['leftOut']),
    attendance: listOf(sent['attendees']).map((key, n) => ({
      key,
      name: names[n] ?? '',
      status: STATUSES.find(status => status === statuses[n]) ?? 'present',
      place: places[n] ?? '',
      isWithoutSeat: listOf(sent['seatings'])[n] === 'none',
    })),
  }
}

export type ItemSent = Lists & Readonly<{ title?: string; text?: string }>

/** What the form of an item says; a row that was left empty says nothing. */
export function itemSent({ ask, edition, review }: ImportView, sent: ItemSent): ItemCorrection {
  const list = (name: string) => listOf(sent[name])
  const { code } = ask.house.pack
  const body = findBody(edition, review.meeting.body)
  const decisions = list('decisions').map((key, n) => ({
    key,
    verb: blankIsNull(list('verbs')[n]),
    text: list('decisionTexts')[n] ?? '',
    by: list('bys')[n] === 'chair' ? ('chair' as const) : ('body' as const),
  }))
  const actions = list('actions').map((key, n) => ({
    key,
    reference: list('references')[n] ?? '',
    owner: ownerChosen(code, edition, body, list('owners')[n]) ?? null,
    text: list('actionTexts')[n] ?? '',
    due: list('dues')[n] ?? '',
  }))
  const updates = list('updates').map((key, n) => ({
    key,
    reference: list('updated')[n] ?? '',
    text: list('updateTexts')[n] ?? '',
    closes: list('closes').includes(key),
  }))
  return {
    title: sent.title ?? '',
    text: sent.text ?? '',
    decisions: decisions.filter(({ key, text, verb }) => key !== 'new' || text !== '' || verb !== null),
    actions: actions.filter(({ key, text, reference }) => key !== 'new' || text !== '' || reference !== ''),
    updates: updates.filter(({ key, text, reference }) => key !== 'new' || text !== '' || reference !== ''),
    leftOut: list('leftOut'),
  }
}

function blankIsNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}
