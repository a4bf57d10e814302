import { Type } from 'typebox'
import { capital } from '../../kit/capital.ts'
import { formatDate } from '../../kit/calendar-date.ts'
import { granted } from '../../kit/verdict.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { button, linkButton } from '../../shell/views/button.ts'
import { details } from '../../shell/views/details.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { emptyState } from '../../shell/views/empty-state.ts'
import { form, hidden } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { summaryList } from '../../shell/views/summary-list.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { select } from '../../shell/views/select.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { userText } from '../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'
import { line, prose } from '../../shell/web/form-input.ts'
import { historyPart } from '../../shell/web/history.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { dateBoxes, dateQuestion, dateSent } from '../../shell/web/date-boxes.ts'
import { endHolding } from './acts/end-holding.ts'
import { checkKeeps } from './body.ts'
import { seatIn } from './pages-appointment.ts'
import { todayOf } from './pages-list.ts'
import { type BodyView, readBody } from './pages-view.ts'
import { groundInWords, votesInWords } from './rules-in-words.ts'
import type { Holder, Seat } from './seat.ts'
import { groundOf } from './views-rule.ts'
import { tenuresOf } from './tenure.ts'
import { tenurePicture } from './views-tenure.ts'
import { nameOrPlace } from './views-seats.ts'

/** One seat: everybody who has held it, and where a holding is ended. */
export function seatDoors(web: Web): void {
  web.page('/bodies/:body/seats/:seat', showSeat)
  web.act('/bodies/:body/seats/:seat/ending', {
    fields: Type.Object({
      person: line(60),
      meeting: Type.Optional(line(60)),
      ground: Type.Optional(line(30)),
      reason: prose(1000),
      ...dateBoxes('until'),
    }),
    from: showSeat,
    needsConfirmation: true,
    act: async (ask, { fields, version }) => {
      const { body = '', seat: place = '' } = ask.params
      const [seat, number] = seatIn(place)
      const { person, meeting, ground, reason } = fields
      const until = dateSent(fields, 'until')
      const ended = await endHolding(ask.context, {
        body,
        seat,
        number,
        person,
        meeting,
        ground,
        reason,
        until,
        version,
      })
      return ended.ok ? granted(`/bodies/${body}/seats/${place}`) : ended
    },
  })
}

async function showSeat(ask: Ask): Promise<Page | undefined> {
  const view = await readBody(ask)
  const reference = `${ask.params['body']}/${ask.params['seat']}`
  const seat = view?.kept.find(({ record }) => record.reference === reference)
  if (view === undefined || seat === undefined) return undefined
  const { record, content } = seat
  const history = await historyPart(ask, record)
  const { rules, names } = view
  return page({
    title: content.title,
    section: '/bodies',
    classification: record.classification,
    about: record,
    trail: [
      { text: 'Bodies', href: '/bodies' },
      { text: rules.name, href: `/bodies/${rules.key}` },
    ],
    data: {
      version: record.version,
      ...content,
      holders: content.holders.map(holder => ({ ...holder, name: names.get(holder.person) ?? null })),
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${content.title}, ${rules.name}</h1>
      ${summaryList({
        rows: [
          { key: 'Constituency', value: capital(content.constituency.replaceAll('-', ' ')) },
          { key: 'Vote', value: votesInWords(content.votes) },
        ],
      })}
      ${holdersPart(view, seat, todayOf(ask))}
      ${endingsPart(ask, view, seat)}
      ${history.html}`,
  })
}

/** A picture, and the table that says the same and more: who stood in for one meeting is not in the picture, and has no number. */
function holdersPart(view: BodyView, seat: Kept<Seat>, today: string): Html {
  const { holders } = seat.content
  if (holders.length === 0) return emptyState('Nobody has held this seat.')
  const tenures = tenuresOf([{ reference: seat.record.reference, content: seat.content }])
  const table = scrollingTable({
    caption: 'Everybody who has held it',
    captionSize: 's',
    head: ['Number', 'Name', 'As', 'From', 'Until', 'Noted'],
    rows: holders.map(holder => [
      String(tenures.find(tenure => tenure.holder === holder)?.number ?? ''),
      userText(nameOrPlace(view, holder.person)),
      userText([roleInWords(holder), holder.words].filter(text => text !== undefined).join(': ')),
      formatDate(holder.from),
      untilInWords(holder),
      holder.noted ?? '',
    ]),
  })
  return html`<section aria-labelledby="tenures"><h2 class="govuk-heading-m" id="tenures">Who has held it</h2>
    ${tenurePicture({ kept: [seat] }, tenures, today)}${table}</section>`
}

function untilInWords({ until, ground }: Holder): string {
  if (until === null) return 'Until further notice'
  return ground === undefined ? formatDate(until) : `${formatDate(until)}, ${ground}`
}

function roleInWords({ role, meeting }: Holder): string {
  if (role === 'member') return 'Member'
  return meeting === null ? 'Stands in' : `Stands in at ${meeting}`
}

/** Each holding that is not over, with a form to end it, for those who may. */
function endingsPart(ask: Ask, view: BodyView, seat: Kept<Seat>): Html | undefined {
  const { content } = seat
  const { person } = ask.reader
  if (person === undefined || ask.asAt !== undefined) return undefined
  const keeps = checkKeeps(ask.edition, ask.context.actor).ok
  const current = content.holders.filter(({ until }) => until === null || until > todayOf(ask))
  const mine = current.filter(holder => keeps || holder.person === person.id)
  const holdsIt = current.some(holder => holder.role === 'member' && holder.person === person.id)
  const place = `${content.key}-${content.number}`
  const appoint = `/bodies/${view.rules.key}/appointment?seat=${place}`
  return html`
    ${(keeps || holdsIt) && linkButton({ text: keeps ? 'Appoint to this seat' : 'Appoint who stands in', href: keeps ? appoint : `${appoint}&role=alternate`, kind: 'secondary' })}
    ${mine.map((holder, index) => endingForm(ask, view, seat, holder, index))}`
}

function endingForm(ask: Ask, view: BodyView, { record }: Kept<Seat>, holder: Holder, index: number): Html {
  const isThis = ask.entered?.['person'] === holder.person
  const own: Ask = isThis ? ask : { ...ask, refusals: [], entered: undefined }
  const id = (field: string) => (isThis || index === 0 ? field : `${field}-${index}`)
  const title = `End: ${nameOrPlace(view, holder.person)}, ${roleInWords(holder).toLowerCase()}`
  return details({
    summary: title,
    isOpen: isThis,
    body: form({
      action: `/bodies/${view.rules.key}/seats/${record.reference.slice(view.rules.key.length + 1)}/ending`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: record.version,
      body: html`${hidden('person', holder.person)}${hidden('meeting', holder.meeting ?? undefined)}
        ${dateQuestion(own, { name: 'until', id: id('until') === 'until' ? undefined : id('until'), legend: 'No longer from', hint: 'The first day on which it is not held any more', value: todayOf(ask) })}
        ${holder.role === 'member' && groundQuestion(own, view, id('ground'))}
        ${textarea({ name: 'reason', id: id('reason'), label: 'Why', rows: 2, value: enteredOr(own, 'reason', ''), errorMessage: errorOf(own.refusals, 'reason') })}
        ${button({ text: 'End it', kind: 'warning' })}`,
    }),
  })
}

/** Where the rules of the body name grounds: on which of them, if on one. */
function groundQuestion(own: Ask, { rules: { vacating } }: BodyView, id: string): Html | undefined {
  if (vacating === undefined) return undefined
  return html`${select({
    name: 'ground',
    id,
    label: 'On which ground of the rules',
    value: enteredOr(own, 'ground', own.query['ground'] ?? ''),
    items: [
      { value: '', text: 'None of them' },
      ...vacating.grounds.map(ground => ({ value: ground, text: capital(groundInWords(vacating, ground)) })),
    ],
    errorMessage: errorOf(own.refusals, 'ground'),
  })}<p class="govuk-body-s">${groundOf(vacating)}</p>`
}
