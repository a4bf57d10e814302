import { Type } from 'typebox'
import { formatReference } from '../../kit/pack/reference-pattern.ts'
import { granted } from '../../kit/verdict.ts'
import { button } from '../../shell/views/button.ts'
import { checkboxes } from '../../shell/views/checkboxes.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { radios } from '../../shell/views/radios.ts'
import { select } from '../../shell/views/select.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { type Ask, enteredOr, enteredTick } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'
import { choice, line, ticked } from '../../shell/web/form-input.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { dateBoxes, dateQuestion, dateSent } from '../../shell/web/date-boxes.ts'
import { listedPersons } from '../people/door.ts'
import { appointToSeat } from './acts/appoint-to-seat.ts'
import { checkKeeps } from './body.ts'
import { todayOf } from './pages-list.ts'
import { type BodyView, readBody } from './pages-view.ts'

/** Where the secretariat appoints to seats, and a member appoints who stands in. */
export function appointmentDoors(web: Web): void {
  web.page('/bodies/:body/appointment', showAppointment)
  web.act('/bodies/:body/appointments', {
    fields: Type.Object({
      seat: line(80),
      person: line(60),
      role: choice(['member', 'alternate']),
      meeting: Type.Optional(line(60)),
      fullTerm: ticked(),
      ...dateBoxes('from'),
      ...dateBoxes('until'),
    }),
    from: showAppointment,
    needsConfirmation: true,
    act: async (ask, { fields }) => {
      const body = ask.params['body'] ?? ''
      const { seat, person, meeting, fullTerm } = fields
      // The form's own choice allows these two alone.
      const role = fields.role === 'alternate' ? ('alternate' as const) : ('member' as const)
      const [key, number] = seatIn(seat)
      const [from, until] = [dateSent(fields, 'from'), dateSent(fields, 'until')]
      const isForFullTerm = fullTerm !== undefined
      const appointment = {
        body,
        seat: key,
        number,
        person,
        role,
        from,
        until: until || undefined,
        meeting,
        isForFullTerm,
      }
      const made = await appointToSeat(ask.context, appointment)
      return made.ok ? granted(`/bodies/${body}/seats/${made.value.slice(body.length + 1)}`) : made
    },
  })
}

/** `lender-2` is the second of the seats `lender`. */
export function seatIn(text: string): readonly [key: string, number: number] {
  const at = text.lastIndexOf('-')
  return [text.slice(0, at), Number(text.slice(at + 1))]
}

async function showAppointment(ask: Ask): Promise<Page | undefined> {
  const view = await readBody(ask)
  if (view === undefined || ask.reader.person === undefined) return undefined
  const seats = choosable(ask, view)
  if (seats.length === 0) return undefined
  const [persons = []] = await ask.read(listedPersons())
  const people = persons.map(row => ({ value: String(row['id']), text: String(row['name']) }))
  const { rules } = view
  return page({
    title: 'Appointment',
    section: '/bodies',
    width: 'two-thirds',
    trail: [
      { text: 'Bodies', href: '/bodies' },
      { text: rules.name, href: `/bodies/${rules.key}` },
    ],
    data: { seats: seats.map(({ value, text }) => ({ seat: value, title: text })) },
    main: html`
      <h1 class="govuk-heading-l">Appoint to a seat of ${rules.inSentence}</h1>
      ${appointmentForm(ask, view, seats, people)}`,
  })
}

type Option = Readonly<{ value: string; text: string }>

/** Whoever keeps the membership chooses among all seats, and the next of those without a fixed number; a member has the own seat. */
function choosable(ask: Ask, { seats, rules }: BodyView): readonly Option[] {
  const own = seats.filter(({ member }) => member === ask.reader.person?.id)
  const keeps = checkKeeps(ask.edition, ask.context.actor).ok
  const all = keeps ? seats : own
  const further = keeps ? rules.seats.filter(({ number }) => number !== 'fixed') : []
  return [
    ...all.map(({ key, number, title, member }) => {
      return { value: `${key}-${number}`, text: member === null ? `${title} (vacant)` : title }
    }),
    ...further.map(rule => {
      const next = seats.filter(({ key }) => key === rule.key).length + 1
      return { value: `${rule.key}-${next}`, text: `${rule.title} ${next} (a new seat)` }
    }),
  ]
}

function exampleOfMeeting({ edition }: Ask, series: string): string {
  return formatReference(edition.references, 'meeting', { series, number: 12, day: 9, month: 12, year: 2016 })
}

function appointmentForm(ask: Ask, { rules }: BodyView, seats: readonly Option[], people: readonly Option[]): Html {
  const nobody = { value: '', text: 'Choose' }
  const { alternate, member } = ask.edition.words
  const error = (field: string) => errorOf(ask.refusals, field)
  return form({
    action: `/bodies/${rules.key}/appointments`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`
      ${select({ name: 'seat', label: 'Seat', items: seats, value: enteredOr(ask, 'seat', ask.query['seat'] ?? ''), errorMessage: error('seat') })}
      ${select({ name: 'person', label: 'Person', items: [nobody, ...people], value: enteredOr(ask, 'person', ''), errorMessage: error('person') })}
      ${radios({
        name: 'role',
        legend: { text: 'As', classes: 'govuk-fieldset__legend--s' },
        items: [
          { value: 'member', text: `The ${member} who holds the seat` },
          { value: 'alternate', text: `The ${alternate}, who stands in for that ${member}` },
        ],
        value: enteredOr(ask, 'role', ask.query['role'] ?? 'member'),
        errorMessage: error('role'),
      })}
      ${dateQuestion(ask, { name: 'from', legend: 'From', value: todayOf(ask) })}
      ${dateQuestion(ask, { name: 'until', legend: 'Until', hint: 'The first day on which it is no longer so. Leave it empty if that is not known.' })}
      ${rules.seats.some(({ termMonths }) => termMonths !== undefined) && checkboxes({ name: 'fullTerm', items: [{ value: 'yes', text: 'For the full term of office of the seat', hint: 'It ends by itself. Leave the day above empty.' }], values: enteredTick(ask, 'fullTerm', 'yes', false) ? ['yes'] : [] })}
      ${textInput({ name: 'meeting', label: 'For one meeting only', hint: `Its reference, such as ${exampleOfMeeting(ask, rules.series)}. Leave it empty for every meeting.`, value: enteredOr(ask, 'meeting', ask.query['meeting'] ?? ''), width: 20, errorMessage: error('meeting') })}
      ${button({ text: 'Appoint' })}`,
  })
}
