import { formatDate } from '../../../kit/calendar-date.ts'
import { titleOfState } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { scrollingTable, stackingTable, table } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { recordLink } from '../../../shell/web/record-link.ts'
import { modificationByReference, modificationFrom, modificationTrail } from '../../modifications/door.ts'
import { type WorkedOut, workOut } from '../store-course.ts'
import { timetablesBelow, timetablesFrom } from '../store.ts'
import type { Timetable } from '../timetable.ts'
import { rangePart } from './range-part.ts'
import { stepsPicture } from './steps-picture.ts'
import { timetableForms } from './timetable-forms.ts'
import { askedOf, knockOnsPart, type ShownTimetable, shownOf, stepsTable, todayOf } from './timetable-view.ts'

/** The timetable of a modification: what is late and what it moves, every step planned, to be expected and done, and all plans before. */
export async function showTimetable(ask: Ask): Promise<Page | undefined> {
  const found = await readTimetable(ask)
  if (found === undefined) return undefined
  const { worked, modification } = found
  const { kept } = worked
  // Whatever it was called when the timetable was laid out.
  const title = `Timetable of ${modification.record.reference}`
  const shown = shownOf(worked)
  const range = await rangePart(ask, modification)
  const history = await historyPart(ask, kept.record)
  return page({
    title,
    section: '/modifications',
    classification: kept.record.classification,
    about: kept.record,
    trail: modificationTrail(ask, modification.record.reference),
    data: {
      ...shown,
      version: kept.record.version,
      startsOn: kept.content.startsOn,
      baselines: kept.content.baselines,
      pauses: kept.content.pauses,
      range: range.data,
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${knockOnsPart(shown)}
      ${factsPart(ask, worked, shown)}
      ${stepsPicture(shown, todayOf(ask), worked.releases)}
      ${stepsTable(shown)}
      ${range.html}
      ${baselinesPart(kept.content)}${plansPart(worked)}${pausesPart(kept.content)}
      ${timetableForms(ask, worked)}
      ${history.html}`,
  })
}

async function readTimetable(ask: Ask) {
  const code = ask.house.pack.code.key
  const asAt = ask.asAt?.instant
  const [[row] = []] = await ask.read(modificationByReference(code, ask.params['reference'] ?? '', asAt))
  if (row === undefined) return undefined
  const modification = modificationFrom(row)
  const [rows = []] = await ask.read(timetablesBelow(code, [modification.record.id], asAt))
  const [worked] = await workOut(askedOf(ask), timetablesFrom(rows))
  return worked === undefined ? undefined : { worked, modification }
}

function factsPart(ask: Ask, { kept, modification, edition }: WorkedOut, shown: ShownTimetable): Html {
  const row = (key: string, value: Value) => ({ key, value })
  const state = titleOfState(getLifecycle(edition, 'timetable'), kept.record.state)
  const { next } = shown
  return summaryList({
    rows: [
      row('Of', recordLink(ask, modification.record)),
      row('State', state),
      row('By the template', `${shown.template}. ${shown.complexity}`),
      row('Begins', formatDate(kept.content.startsOn)),
      next !== null && row('Next', `${next.step}, ${formatDate(next.on)}: ${next.owedBy}`),
    ],
  })
}

function baselinesPart({ baselines }: Timetable): Html {
  const keys = baselines.at(-1)?.steps.map(({ key }) => key) ?? []
  const last = keys.at(-1) ?? ''
  return stackingTable({
    caption: 'Plans, the newest first',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['Made on', 'Why', 'Under', 'The end that it planned'],
    rows: baselines.toReversed().map(({ madeOn, reason, authority, steps }) => {
      const end = steps.find(({ key }) => key === last)?.on ?? null
      return [formatDate(madeOn), userText(reason), authority ?? 'Proposed', end === null ? 'None' : formatDate(end)]
    }),
  })
}

/** As many plans as stand beside each other; the data has them all. */
const MOST_PLANS = 6

/** Of one plan there is nothing to compare: its days stand in the table of the steps. */
function plansPart({ kept, template }: WorkedOut): Html | undefined {
  const plans = kept.content.baselines.toReversed().slice(0, MOST_PLANS)
  if (plans.length < 2) return undefined
  return scrollingTable({
    caption: 'Every plan, step by step',
    captionSize: 'm',
    isDense: true,
    firstCellIsHeader: true,
    head: ['Step', ...plans.map(({ madeOn }) => formatDate(madeOn))],
    rows: template.steps.map(({ key, title }) => [
      title,
      ...plans.map(({ steps }) => {
        const on = steps.find(step => step.key === key)?.on ?? null
        return on === null ? 'Not planned' : formatDate(on)
      }),
    ]),
  })
}

function pausesPart({ pauses }: Timetable): Html | undefined {
  if (pauses.length === 0) return undefined
  return table({
    caption: 'Pauses',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['From', 'Went on', 'Reason'],
    rows: pauses.map(({ from, until, reason }) => [
      formatDate(from),
      until === null ? 'Not yet' : formatDate(until),
      userText(reason),
    ]),
  })
}
