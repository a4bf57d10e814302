import { capital } from '../../../kit/capital.ts'
import { classOfList, mostSecret } from '../../../kit/classification.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { discussionsFrom, discussionsOf } from '../../decisions/door.ts'
import { type ConfidentialItem, type Item, type Meeting, type Panel, partsFrom, partsOf } from '../../meetings/door.ts'
import { actionsFrom, actionsOf, mattersArising, raisedAt } from '../store.ts'
import { actionsTable, shownOf } from './action-view.ts'
import { addressOfRaising } from './addresses.ts'
import { commitmentsAt, commitmentsPart } from './raising.ts'
import { mayRaise } from './may-raise.ts'

/** On an item’s page: the actions raised there; at the item for minutes and actions also those carried over. */
export async function itemPanel(
  ask: Ask,
  item: Kept<Item>,
  meeting: Kept<Meeting>,
  twin: Kept<ConfidentialItem> | undefined,
): Promise<Panel | undefined> {
  const code = ask.house.pack.code.key
  const parent = (twin ?? item).record
  const isArising = item.content.kind === 'minutes-and-actions' && twin === undefined
  const earlier = mattersArising(code, meeting.content.body, meeting.record.reference, ask.asAt?.instant)
  const [raised = [], notes = [], arising = []] = await ask.read(
    actionsOf(code, [parent.id], ask.asAt?.instant),
    discussionsOf(code, [parent.id], ask.asAt?.instant),
    ...(isArising ? [earlier] : []),
  )
  const shown = actionsFrom(raised).map(kept => shownOf(ask, kept))
  const open = actionsFrom(arising).map(kept => shownOf(ask, kept))
  const mayAdd = mayRaise(ask, ask.edition, meeting.content.body)
  const commitments = mayAdd ? commitmentsAt({ discussion: discussionsFrom(notes)[0] }, shown) : []
  if (shown.length + open.length === 0 && !mayAdd) return undefined
  const number = item.content.number ?? item.content.serial
  const href = addressOfRaising(meeting.record.reference, number, twin !== undefined)
  return {
    title: 'Actions',
    data: { actions: shown, arising: open, commitments },
    ...classOfList([...shown, ...open]),
    html: html`
      ${open.length > 0 && actionsTable(ask, 'Open from earlier meetings', open)}
      ${shown.length > 0 && actionsTable(ask, 'Raised at this item', shown)}
      ${mayAdd && linkButton({ text: 'Raise an action', href, kind: 'secondary' })}
      ${commitmentsPart(commitments)}`,
  }
}

/** On a meeting’s page: what it raised, and the way to its matters arising. */
export async function meetingPanel(ask: Ask, meeting: Kept<Meeting>): Promise<Panel | undefined> {
  const { reference } = meeting.record
  const [rows = []] = await ask.read(raisedAt(ask.house.pack.code.key, reference, ask.asAt?.instant))
  const shown = actionsFrom(rows).map(kept => shownOf(ask, kept))
  const link = html`<p class="govuk-body"><a class="govuk-link" href="/meetings/${reference}/actions">Matters arising at this meeting</a></p>`
  return {
    title: 'Actions',
    data: { actions: shown },
    ...classOfList(shown),
    html: html`${shown.length > 0 && actionsTable(ask, 'Raised at this meeting', shown)}${link}`,
  }
}

/** On a body’s page: its open actions. */
export async function bodyPanel(ask: Ask, body: SpineRecord): Promise<Panel | undefined> {
  const [rows = []] = await ask.read(
    mattersArising(ask.house.pack.code.key, body.reference, '', ask.asAt?.instant).limit(10),
  )
  if (rows.length === 0) return undefined
  const shown = actionsFrom(rows).map(kept => shownOf(ask, kept))
  return {
    title: 'Open actions',
    data: { actions: shown },
    ...classOfList(shown),
    html: html`${actionsTable(ask, 'The oldest first', shown)}<p class="govuk-body"><a class="govuk-link" href="/actions?body=${body.reference}">All its open actions</a></p>`,
  }
}

/** What a meeting has to go through from earlier ones, with the latest update of each. */
export async function showMattersArising(ask: Ask): Promise<Page | undefined> {
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(partsOf(code, ask.params['meeting'] ?? '', ask.asAt?.instant))
  const parts = partsFrom(rows)
  if (parts === undefined) return undefined
  const { record, content } = parts.meeting
  const [arising = [], raised = []] = await ask.read(
    mattersArising(code, content.body, record.reference, ask.asAt?.instant),
    raisedAt(code, record.reference, ask.asAt?.instant),
  )
  const open = actionsFrom(arising).map(kept => shownOf(ask, kept))
  const own = actionsFrom(raised).map(kept => shownOf(ask, kept))
  const words = ask.edition.words.mattersArising
  const title = capital(words)
  return page({
    title: `${title}: ${record.reference}`,
    section: '/meetings',
    classification: mostSecret([record, ...open, ...own].map(({ classification }) => classification)),
    about: record,
    trail: [
      { text: 'Meetings', href: '/meetings' },
      { text: record.reference, href: `/meetings/${record.reference}` },
    ],
    data: { meeting: record.reference, arising: open, raised: own },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${open.length === 0 ? emptyState('Nothing is open from earlier meetings.') : actionsTable(ask, 'Open from earlier meetings', open)}
      ${own.length > 0 && actionsTable(ask, 'Raised at this meeting', own)}`,
  })
}
