import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable, table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { citableClause } from '../../../kit/pack/provenance.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { foreseeDeclarations, type ForeseenDeclarations } from '../acts/foresee-declarations.ts'
import { specialMajorityInWords } from '../special-majority.ts'
import { addressOfItem } from './addresses.ts'
import { linesOf } from './agenda-part.ts'
import { type Decidable, decidableItems } from './decidable.ts'
import { declaredBy, interestsData } from './interests-part.ts'
import { classOf, headData, headPart } from './meeting-page.ts'
import { meetingNavigation, trailOf } from './meeting-navigation.ts'
import { isWorkingOn, type MeetingView, readMeeting } from './meeting-view.ts'
import { consentForms, paperLines } from './paper-day-page.ts'
import { numberOf, quorumSeenAt } from './quorum-part.ts'
import { nameOf, standingInWords } from './roll-part.ts'

/** What the chair must know before the meeting, and in the room. */
export async function showBriefing(ask: Ask): Promise<Page | undefined> {
  const view = await readMeeting(ask)
  if (view === undefined || !isWorkingOn(view)) return undefined
  const { body } = view
  const seen = quorumSeenAt(view, numberOf(view))
  const special = specialMajorityInWords(body.majority)
  const clause = citableClause(body.majority)
  const items = decidableItems(view)
  const declarations = await declarationsOf(view)
  const title = `Before ${view.meeting.record.title}`
  return page({
    title,
    section: '/meetings',
    trail: trailOf(view),
    classification: classOf(view),
    about: view.meeting.record,
    data: {
      ...headData(view),
      quorum: seen === undefined ? undefined : { isQuorate: seen.quorum.isQuorate, says: seen.says },
      seats: seatLines(view).map(([seat, who, answer]) => ({ seat, who, answer })),
      specialMajority: special,
      declarations,
      interests: allInterests(view).map(({ item, list }) => ({ item, interests: interestsData(view, list) })),
      items,
    },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${headPart(view)}
      ${meetingNavigation(view, 'briefing')}
      <h2 class="govuk-heading-m">Quorum</h2>
      <p class="govuk-body"><strong>${seen === undefined ? 'There is no roll yet, so nothing can be said of the quorum' : seen.says}.</strong></p>
      ${table({ caption: 'Seats', captionSize: 's', isDense: true, head: ['Seat', 'Who', 'Answer'], rows: seatLines(view) })}
      <h2 class="govuk-heading-m">Decisions</h2>
      <p class="govuk-body">${special === undefined ? `What has more votes for it than against it is carried.` : html`<strong>A special majority carries a decision: ${special}.</strong>`}
        ${clause !== undefined && html`<span class="witan-clause">${clause}</span>`}</p>
      ${decisionsTable(view, items)}
      ${declarationsPart(view, declarations)}
      ${interestsPart(view)}
      ${consentForms(view, paperLines(view))}`,
  })
}

/** Each seat, who is to sit on it, and what they have said. */
function seatLines(view: MeetingView): readonly (readonly [string, string, string])[] {
  const entries = view.roll?.content.entries ?? []
  return view.seats.map(seat => {
    if (seat.member === null) return [seat.title, 'Vacant', 'Not counted'] as const
    const own = entries.filter(entry => entry.seat === seat.id)
    const who = own.map(entry => nameOf(view, entry)).join(', ') || (view.names.get(seat.member) ?? seat.title)
    const answer = own.map(entry => standingInWords(view, entry)).join('; ') || 'Not on the roll yet'
    return [seat.title, who, answer] as const
  })
}

/** Only where something on the agenda needs a signature. */
async function declarationsOf({ ask, items, reference }: MeetingView): Promise<ForeseenDeclarations | undefined> {
  if (!items.some(({ content }) => content.twin !== null)) return undefined
  const foreseen = await foreseeDeclarations(ask.context, reference)
  return foreseen.ok ? foreseen.value : undefined
}

function declarationsPart({ edition }: MeetingView, foreseen: ForeseenDeclarations | undefined): Html | undefined {
  if (foreseen === undefined) return undefined
  const clause = citableClause(edition.classification.declaration)
  const words = foreseen.isSomebodyMissing
    ? `Somebody who is expected has not signed, so no confidential item can be opened while they are there.`
    : 'Everybody who is expected has signed.'
  return html`<h2 class="govuk-heading-m">Declarations</h2>
    <p class="govuk-body">${words} ${foreseen.who !== undefined && `You alone are told who: ${foreseen.who.join(', ')}.`}
      ${clause !== undefined && html`<span class="witan-clause">${clause}</span>`}</p>`
}

function decisionsTable(view: MeetingView, items: readonly Decidable[]): Html {
  if (items.length === 0) return html`<p class="govuk-body">Nothing is on the agenda for decision.</p>`
  return scrollingTable({
    caption: 'What can be decided',
    captionSize: 's',
    isDense: true,
    head: ['Item', 'Can it be decided?', 'Why'],
    rows: items.map(({ number, title, canBeDecided, why }) => [
      html`<a class="govuk-link" href="${addressOfItem(view.reference, number)}">${number}. ${title}</a>`,
      tag(canBeDecided ? 'Yes' : 'Not as things stand', canBeDecided ? 'green' : 'red'),
      html`${why.map((reason, n) => html`${n > 0 && html`<br>`}${reason}`)}`,
    ]),
  })
}

function allInterests(view: MeetingView) {
  const whole = { item: null, list: view.meeting.content.interests }
  const byItem = linesOf(view).flatMap(({ number, item }) => {
    if (item === undefined) return []
    const twin = view.twins.get(item.record.id)
    return [{ item: number, list: [...item.content.recusals, ...(twin?.content.recusals ?? [])] }]
  })
  return [whole, ...byItem].filter(({ list }) => list.length > 0)
}

function interestsPart(view: MeetingView): Html {
  const all = allInterests(view)
  const rows = all.flatMap(({ item, list }) =>
    list.map(interest => [
      item === null ? 'The whole meeting' : `Item ${item}`,
      declaredBy(view, interest),
      interest.interest,
      interest.isRecused ? 'Withdraws' : 'Stays',
    ]),
  )
  return html`<h2 class="govuk-heading-m">Interests</h2>
    ${
      rows.length === 0
        ? html`<p class="govuk-body">None has been declared.</p>`
        : table({ caption: 'Declared', captionSize: 'hidden', head: ['Concerns', 'By', 'Interest', 'And'], rows })
    }`
}
