import { titleOfState } from '../../../kit/pack/lifecycle.ts'
import { getEdition, getLifecycle } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import {
  type ConfidentialItem,
  isInSession,
  type Item,
  itemsFrom,
  itemsOf,
  type Meeting,
  numberNow,
  type Panel,
} from '../../meetings/door.ts'
import { type Minutes, versionInWords } from '../minutes.ts'
import { minutesFrom, minutesOf } from '../store.ts'
import { addressOfMinutes, addressOfMinuting } from './addresses.ts'
import { mayMinute, rolesOfReader } from './reader-roles.ts'

/** On a meeting’s page: how far its minutes are, and for the minute-taker the way to the item that is under discussion. */
export async function meetingPanel(ask: Ask, meeting: Kept<Meeting>): Promise<Panel | undefined> {
  const { code } = ask.house.pack
  const { reference, id, edition: begun } = meeting.record
  const [found = [], items = []] = await ask.read(
    minutesOf(code.key, reference, ask.asAt?.instant),
    itemsOf(code.key, id, ask.asAt?.instant),
  )
  const edition = getEdition(ask.house.pack, begun)
  const minutes = [minutesFrom(found, false), minutesFrom(found, true)].filter(one => one !== undefined)
  const isTaker = ask.asAt === undefined && mayMinute(edition, rolesOfReader(ask, meeting.content.body))
  const taking = isTaker ? takerPart(meeting, numberNow(itemsFrom(items).map(stated))) : undefined
  if (minutes.length === 0 && taking === undefined) return undefined
  const line = ({ record, content }: Kept<Minutes>) =>
    html`<p class="govuk-body"><a class="govuk-link" href="${addressOfMinutes(reference, content.twin)}">${record.title}</a>, ${versionInWords(content)} ${tag(titleOfState(getLifecycle(edition, 'minutes'), record.state))}</p>`
  return {
    title: 'Minutes',
    data: minutes.map(({ record, content }) => ({
      reference: record.reference,
      state: record.state,
      version: versionInWords(content),
      href: addressOfMinutes(reference, content.twin),
    })),
    html: html`${minutes.map(line)}${minutes.length === 0 && taking}`,
  }
}

function stated({ record, content }: Kept<Item>) {
  return { ...content, state: record.state }
}

function takerPart({ record, content }: Kept<Meeting>, now: number): Html | undefined {
  if (content.closedAt !== null) {
    return linkButton({ text: 'Draft the minutes', href: addressOfMinutes(record.reference) })
  }
  if (content.cancelled !== null) return undefined
  const text = isInSession(content) ? 'Take the minutes' : 'Prepare the minutes'
  return linkButton({ text, href: addressOfMinuting(record.reference, Math.max(1, now)), kind: 'secondary' })
}

/** On an item’s page: the way to the page on which it is minuted. */
export async function itemPanel(
  ask: Ask,
  item: Kept<Item>,
  meeting: Kept<Meeting>,
  twin: Kept<ConfidentialItem> | undefined,
): Promise<Panel | undefined> {
  const edition = getEdition(ask.house.pack, meeting.record.edition)
  const { number } = item.content
  const isOver = meeting.content.closedAt !== null || meeting.content.cancelled !== null
  if (ask.asAt !== undefined || isOver || number === null) return undefined
  if (!mayMinute(edition, rolesOfReader(ask, meeting.content.body))) return undefined
  const href = addressOfMinuting(meeting.record.reference, number, twin !== undefined)
  return {
    title: 'Minutes',
    data: { href },
    html: linkButton({ text: 'Minute this item', href, kind: 'secondary' }),
  }
}
