import { formatDate } from '../../../kit/calendar-date.ts'
import { getEdition } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Duty, FrontPart } from '../../../shell/web/duties.ts'
import type { Meeting } from '../../meetings/door.ts'
import { type Minutes, unanswered } from '../minutes.ts'
import {
  importsFrom,
  importsToReview,
  meetingsFrom,
  meetingsToMinute,
  minutesListFrom,
  minutesUnderWay,
  newestMinutes,
} from '../store.ts'
import { addressOfImport, addressOfMinutes } from './addresses.ts'
import { mayOnMinutes, rolesOfReader } from './reader-roles.ts'

/** What waits for those who prepare minutes, and for those who sit on the body. */
export async function minutesDuties(ask: Ask): Promise<readonly Duty[]> {
  if (ask.reader.person === undefined) return []
  const { key } = ask.house.pack.code
  const [meetings = [], minutes = [], imports = []] = await ask.read(
    meetingsToMinute(key),
    minutesUnderWay(key),
    importsToReview(key),
  )
  return [
    ...meetingsFrom(meetings).flatMap(meeting => draftingDuty(ask, meeting)),
    ...minutesListFrom(minutes).flatMap(one => [...preparingDuty(ask, one), ...commentingDuty(ask, one)]),
    ...importsFrom(imports).map(record => ({
      says: `Check what was read in ${record.title}`,
      href: addressOfImport(record.id),
      dueOn: null,
      about: 'Old minutes',
    })),
  ]
}

function draftingDuty(ask: Ask, { record, content }: Kept<Meeting>): readonly Duty[] {
  const edition = getEdition(ask.house.pack, record.edition)
  if (!mayOnMinutes(edition, 'draft-minutes', rolesOfReader(ask, content.body))) return []
  const href = addressOfMinutes(record.reference)
  return [
    {
      says: `Draft the minutes of ${record.title}`,
      href,
      dueOn: content.dates.minutesDue.date,
      about: record.reference,
    },
  ]
}

function preparingDuty(ask: Ask, { record, content }: Kept<Minutes>): readonly Duty[] {
  const edition = getEdition(ask.house.pack, record.edition)
  const roles = rolesOfReader(ask, record.body ?? '')
  if (!mayOnMinutes(edition, 'amend-minutes', roles)) return []
  const href = addressOfMinutes(content.meeting, content.twin)
  const what = calledIn(record.title)
  const duty = (says: string, dueOn: string | null = null) => [
    { says: `${says} ${what}`, href, dueOn, about: content.meeting },
  ]
  const open = unanswered(content).length
  if (record.state === 'draft') return content.twin ? [] : duty('Circulate the draft of the', content.dueOn)
  if (record.state === 'circulated') return open === 0 ? [] : duty('Answer the comments on the')
  return record.state === 'approved' && !content.twin ? duty('Publish the') : []
}

/** Until somebody has commented, or the time for it is over, it waits for them. */
function commentingDuty(ask: Ask, { record, content }: Kept<Minutes>): readonly Duty[] {
  const edition = getEdition(ask.house.pack, record.edition)
  const due = content.circulated?.commentsDue ?? null
  const roles = rolesOfReader(ask, record.body ?? '')
  const isMine = record.state === 'circulated' && mayOnMinutes(edition, 'comment-on-minutes', roles)
  const isOver = due !== null && ask.now > (due.at ?? `${due.date}T23:59:59.999Z`)
  if (!isMine || isOver || content.comments.some(({ by }) => by === ask.reader.person?.id)) return []
  const href = addressOfMinutes(content.meeting, content.twin)
  return [{ says: `Comment on the ${calledIn(record.title)}`, href, dueOn: due?.date ?? null, about: content.meeting }]
}

/** On the first page: the newest minutes that have been published. */
export async function latestMinutes(ask: Ask): Promise<FrontPart | undefined> {
  const [rows = []] = await ask.read(newestMinutes(ask.house.pack.code.key, ['published'], 5))
  const minutes = minutesListFrom(rows)
  if (minutes.length === 0) return undefined
  return {
    order: 30,
    title: 'Latest minutes',
    data: minutes.map(({ record, content }) => ({
      title: record.title,
      date: record.onDate,
      href: addressOfMinutes(content.meeting),
    })),
    html: html`<ul class="govuk-list">${minutes.map(
      ({ record, content }) =>
        html`<li><a class="govuk-link" href="${addressOfMinutes(content.meeting)}">${record.title}</a>${record.onDate !== null && html` <span class="govuk-hint">${formatDate(record.onDate)}</span>`}</li>`,
    )}</ul>`,
  }
}

/** A title in the middle of a sentence. */
function calledIn(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1)
}
