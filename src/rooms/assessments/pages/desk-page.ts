import { Type } from 'typebox'
import { formatDate } from '../../../kit/calendar-date.ts'
import { granted } from '../../../kit/verdict.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable, table } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { modificationTrail } from '../../modifications/door.ts'
import { noteAbsence } from '../acts/note-absence.ts'
import { setCapacity } from '../acts/set-capacity.ts'
import type { Assessment } from '../assessment.ts'
import { UNKNOWN_ASSESSOR } from '../assessor.ts'
import { assessorsOf } from '../kinds.ts'
import { type Outlook, outlooksOf } from '../outlook.ts'
import type { Assessor } from '../queue.ts'
import {
  assessmentsFrom,
  assessorFrom,
  assessorStatement,
  deliveredStatement,
  queueStatement,
  waitingOf,
} from '../store.ts'
import { addressOfAssessor } from './addresses.ts'
import { dateInWords, kindWithSolution, shownOf, stateTag, timeOf } from './assessment-view.ts'
import { deskForms } from './desk-forms.ts'
import { servicePart } from './service-part.ts'

const ABSENCE = Type.Object({ from: line(10), until: line(10), reason: line(500) })

export function deskDoors(web: Web): void {
  web.page('/assessors/:assessor', showDesk)
  web.act('/assessors/:assessor/capacity', {
    fields: Type.Object({ capacity: Type.Optional(line(6)) }),
    from: showDesk,
    act: async (ask, { fields, version }) => {
      const capacity = fields.capacity === undefined ? null : wholeNumber(fields.capacity)
      const set = await setCapacity(ask.context, { ...own(ask), capacity, version })
      return set.ok ? granted(addressOfAssessor(own(ask).assessor)) : set
    },
  })
  web.act('/assessors/:assessor/absences', {
    fields: ABSENCE,
    from: showDesk,
    act: async (ask, { fields, version }) => {
      const noted = await noteAbsence(ask.context, { ...own(ask), ...fields, version })
      return noted.ok ? granted(addressOfAssessor(own(ask).assessor)) : noted
    },
  })
}

/** As it is written by hand; not a number where it is anything else. */
function wholeNumber(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
}

function own({ params }: Ask): Readonly<{ assessor: string }> {
  return { assessor: params['assessor'] ?? '' }
}

/** The desk of an assessor: what waits in which order, what can be expected when, and how often it was in time. */
async function showDesk(ask: Ask): Promise<Page | undefined> {
  const known = assessorsOf(ask.edition).find(({ key }) => key === own(ask).assessor)
  if (known === undefined) return undefined
  const code = ask.house.pack.code.key
  const asAt = ask.asAt?.instant
  const [waiting = [], done = [], about = []] = await ask.read(
    queueStatement(code, known.key, asAt),
    deliveredStatement(code, known.key, asAt),
    assessorStatement(code, known.key, asAt),
  )
  const kept = assessorFrom(about)
  const assessor = kept?.content ?? UNKNOWN_ASSESSOR
  const queue = assessmentsFrom(waiting)
  const shown = queueData(ask, queue, outlooksOf(timeOf(ask), queue.map(waitingOf), new Map([[known.key, assessor]])))
  const service = servicePart(ask, known.key, assessmentsFrom(done))
  return page({
    title: `Assessments by the ${known.title}`,
    section: '/modifications',
    trail: [...modificationTrail(ask), { text: 'Assessments', href: '/assessments' }],
    data: {
      assessor: known.key,
      ...assessor,
      version: kept?.record.version ?? null,
      queue: shown,
      service: service.data,
    },
    main: html`
      <h1 class="govuk-heading-l">Assessments by the ${known.title}</h1>
      ${shown.length === 0 ? emptyState('Nothing waits for this assessor.') : queueTable(shown)}
      ${capacityPart(assessor)}
      ${deskForms(ask, known.key, kept)}
      ${service.html}`,
  })
}

type QueuedOne = ReturnType<typeof shownOf> & Outlook

function queueData(
  ask: Ask,
  queue: readonly Kept<Assessment>[],
  outlooks: ReadonlyMap<string, Outlook>,
): readonly QueuedOne[] {
  const shown = queue.flatMap(one => {
    const outlook = outlooks.get(one.record.id)
    return outlook === undefined ? [] : [{ ...shownOf(ask, one), ...outlook }]
  })
  return shown.toSorted((a, b) => a.place - b.place)
}

function queueTable(shown: readonly QueuedOne[]): Html {
  return scrollingTable({
    caption: 'What waits, in the order in which it is taken',
    captionSize: 'm',
    isDense: true,
    head: ['Place', 'Reference', 'Kind', 'Requested', 'Due', 'To be expected', 'State'],
    rows: shown.map(one => [
      String(one.place),
      html`<a class="govuk-link" href="${one.href}">${one.reference}</a>`,
      kindWithSolution(one),
      formatDate(one.requestedOn),
      dateInWords(one),
      html`${formatDate(one.expectedOn)}${one.isBeyondTarget && html`<br><strong>After its date</strong>: ${one.because.join('; ')}`}`,
      stateTag(one),
    ]),
  })
}

function capacityPart({ capacity, absences }: Assessor): Html {
  const says =
    capacity === null
      ? 'How many are worked on at once has not been said: what is to be expected takes each as if it were the only one.'
      : `${capacity === 1 ? 'One is' : `${capacity} are`} worked on at once.`
  return html`<p class="govuk-body">${says}</p>
    ${
      absences.length > 0 &&
      table({
        caption: 'Days on which no work is done',
        captionSize: 's',
        head: ['From', 'Until', 'Reason'],
        rows: absences.map(({ from, until, reason }) => [formatDate(from), formatDate(until), userText(reason)]),
      })
    }`
}
