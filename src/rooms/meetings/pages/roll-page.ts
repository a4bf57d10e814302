import { mostSecret } from '../../../kit/classification.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { listedPersons } from '../../people/door.ts'
import { recusedFrom } from '../acts/recused-from.ts'
import { hasBegun } from '../meeting.ts'
import { isThereAt } from '../roll.ts'
import { press } from './act-forms.ts'
import { additionForm, type Choosable } from './addition-form.ts'
import { addressOfItem, addressOfMeeting } from './addresses.ts'
import { classOf, headData, headPart } from './meeting-page.ts'
import { meetingNavigation, trailOf } from './meeting-navigation.ts'
import { type MeetingView, readMeeting } from './meeting-view.ts'
import { numberOf, quorumSeenAt, quorumSeenNow } from './quorum-part.ts'
import { rollCallForm } from './roll-call-form.ts'
import { nameOf, rollData, rollPart } from './roll-part.ts'

export async function showRoll(ask: Ask): Promise<Page | undefined> {
  const read = await readMeeting(ask)
  if (read === undefined) return undefined
  const { roll, meeting } = read
  const keeps = read.mayKeep('open-meeting')
  if (roll === undefined && !keeps) return undefined
  const [persons, history] = await Promise.all([
    keeps ? choosable(ask) : [],
    roll === undefined ? undefined : historyPart(ask, roll.record),
  ])
  // Whoever calls the roll may choose among alternates who are not on it yet.
  const view = { ...read, names: new Map([...read.names, ...persons.map(({ id, name }) => [id, name] as const)]) }
  const title = `Roll of ${meeting.record.title}`
  return page({
    title,
    section: '/meetings',
    trail: trailOf(view),
    classification: mostSecret([(roll ?? meeting).record.classification, classOf(view)]),
    about: (roll ?? meeting).record,
    isDense: true,
    data: { ...headData(view), roll: rollData(view), items: itemsData(view), history: history?.data },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${headPart(view)}
      ${meetingNavigation(view, 'roll')}
      ${roll === undefined ? beginning(view) : nowPart(view)}
      ${roll !== undefined && (keeps ? rollCallForm(view) : rollPart(view))}
      ${roll !== undefined && keeps && additionForm(view, persons)}
      ${roll !== undefined && itemsTable(view)}
      ${history?.html}`,
  })
}

async function choosable(ask: Ask): Promise<readonly Choosable[]> {
  const [rows = []] = await ask.read(listedPersons())
  return rows.map(row => ({ id: String(row['id']), name: String(row['name']) }))
}

function beginning({ ask, reference }: MeetingView): Html {
  const action = `${addressOfMeeting(reference)}/roll`
  return emptyState(
    'The roll is made when the papers are issued. It can be begun earlier, to take down apologies.',
    press(ask, { action, text: 'Begin the roll', kind: 'primary' }),
  )
}

function nowPart(view: MeetingView): Html | undefined {
  const seen = quorumSeenNow(view)
  if (seen === undefined) return undefined
  return html`<p class="govuk-body govuk-!-font-weight-bold">${seen.says}.</p>`
}

/** At each item, whether there is a quorum, and who is not there. */
function itemsTable(view: MeetingView): Html | undefined {
  if (!hasBegun(view.meeting.content) || view.items.length === 0) return undefined
  return scrollingTable({
    caption: 'Item by item',
    captionSize: 'm',
    isDense: true,
    head: ['Item', 'Quorum', 'Away', 'Withdrawn from the matter'],
    rows: view.items.map(({ record, content }) => {
      const number = content.number ?? 0
      const seen = quorumSeenAt(view, number)
      const isReached = number <= numberOf(view)
      return [
        html`<a class="govuk-link" href="${addressOfItem(view.reference, number)}">${number}. ${record.title}</a>`,
        html`${tag(seen?.quorum.isQuorate === true ? 'Quorate' : 'Not quorate', seen?.quorum.isQuorate === true ? 'green' : 'red')}
          ${isReached ? '' : ' if nothing changes'}`,
        awayAt(view, number).join(', '),
        recusedAt(view, number).join(', '),
      ]
    }),
  })
}

/** Those who are there for a part of the meeting, and not for this. */
function awayAt(view: MeetingView, number: number): readonly string[] {
  const entries = view.roll?.content.entries ?? []
  return entries
    .filter(entry => entry.status === 'present' && !isThereAt(entry, number))
    .map(entry => nameOf(view, entry))
}

function recusedAt(view: MeetingView, number: number): readonly string[] {
  const recused = recusedFrom(view, number)
  const entries = view.roll?.content.entries ?? []
  return entries.filter(({ person }) => recused.includes(person)).map(entry => nameOf(view, entry))
}

function itemsData(view: MeetingView) {
  if (view.roll === undefined) return []
  return view.items.map(({ content }) => {
    const number = content.number ?? 0
    const seen = quorumSeenAt(view, number)
    return {
      number,
      isQuorate: seen?.quorum.isQuorate,
      says: seen?.says,
      away: awayAt(view, number),
      recused: recusedAt(view, number),
    }
  })
}
