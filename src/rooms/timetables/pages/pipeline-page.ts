import { mostSecret } from '../../../kit/classification.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { stackingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { asked, filesPart, listAddress } from '../../../shell/web/list-filters.ts'
import { isFileFormat, tableFile } from '../../../shell/web/table-file.ts'
import { latenessInWords, modificationTrail } from '../../modifications/door.ts'
import { releaseDays, releaseTitle } from '../releases.ts'
import { workOut } from '../store-course.ts'
import { liveTimetables, timetablesFrom } from '../store.ts'
import { type PipelineGroup, pipelinePicture } from './pipeline-picture.ts'
import { askedOf, type ShownTimetable, shownOf, todayOf } from './timetable-view.ts'

const PATH = '/timetables'

/** The pipeline: every modification that has a timetable, against time and releases, as a picture and as a table. */
export async function showPipeline(ask: Ask): Promise<Reply> {
  const filters = asked(ask, ['late'])
  const [rows = []] = await ask.read(liveTimetables(ask.house.pack.code.key, ask.asAt?.instant))
  const timetables = timetablesFrom(rows)
  const worked = await workOut(askedOf(ask), timetables)
  const all = worked.filter(({ isOver }) => !isOver).map(shownOf)
  const shown = filters.late === '' ? all : all.filter(({ knockOns }) => knockOns.length > 0)
  const { format } = ask.query
  if (isFileFormat(format)) {
    const classification = mostSecret(timetables.map(({ record }) => record.classification))
    const rows = shown.map(one => ({ classification, cells: rowOf(one) }))
    return await tableFile(ask, format, { name: 'Timetables', head: HEADING, rows })
  }
  return page({
    title: 'Timetables',
    section: '/modifications',
    trail: modificationTrail(ask),
    data: { filters, timetables: shown },
    main: html`
      <h1 class="govuk-heading-l">Timetables</h1>
      <p class="govuk-body"><a class="govuk-link" href="${listAddress(ask, PATH, { late: filters.late === '' ? 'yes' : '' })}">${filters.late === '' ? 'Only those that are late' : 'All'}</a></p>
      ${shown.length === 0 ? emptyState('There is no timetable here.') : html`${pictureOf(ask, shown)}${latePart(ask, shown)}${pipelineTable(ask, shown)}`}
      ${filesPart(ask, PATH, filters)}`,
  })
}

function pictureOf(ask: Ask, shown: readonly ShownTimetable[]): Html | undefined {
  const today = todayOf(ask)
  const year = Number(today.slice(0, 4))
  const releases = releaseDays(ask.edition.timetables?.releases ?? [], { fromYear: year - 1, toYear: year + 6 })
  return pipelinePicture({ groups: groupsOf(shown), today, releases })
}

/** By the release in which each is to be expected, the next first; what has no day stands last. */
function groupsOf(shown: readonly ShownTimetable[]): readonly PipelineGroup[] {
  const byEnd = Map.groupBy(shown, one => endOf(one).expected ?? '')
  const ends = [...byEnd.keys()].toSorted((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
  return ends.map(end => ({
    title: end === '' ? 'No date can be found' : releaseTitle(end),
    rows: (byEnd.get(end) ?? []).map(({ modification, title, steps, knockOns }) => ({
      reference: modification,
      title,
      planned: steps.flatMap(({ planned }) => planned ?? []),
      expected: steps.flatMap(({ expected, done }) => expected ?? done ?? []),
      isLate: knockOns.length > 0,
    })),
  }))
}

/** What is late and what it moves, in whole sentences; the table has it in figures. */
function latePart(ask: Ask, shown: readonly ShownTimetable[]): Html | undefined {
  const late = shown.filter(({ knockOns }) => knockOns.length > 0)
  if (late.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">What is late, and what it moves</h2>
    <ul class="govuk-list govuk-list--bullet">${late.map(one => html`<li>${linkTo(ask, one, one.modification)}: ${one.knockOns.join(' ')}</li>`)}</ul>`
}

function linkTo({ asAt }: Ask, { href }: ShownTimetable, text: string): Html {
  return html`<a class="govuk-link" href="${href}${asAt === undefined ? '' : `?as-at=${asAt.date}`}">${text}</a>`
}

function pipelineTable(ask: Ask, shown: readonly ShownTimetable[]): Html {
  return stackingTable({
    caption: 'Timetables by reference',
    captionSize: 's',
    isDense: true,
    firstCellIsHeader: true,
    head: ['Change', 'State', 'Next', 'Seen to by', 'Planned end', 'To be expected', 'Late'],
    rows: shown.map(one => {
      const end = endOf(one)
      return [
        linkTo(ask, one, one.title === one.modification ? one.modification : `${one.modification} ${one.title}`),
        one.stateInWords,
        one.next === null ? '' : `${one.next.step}, ${formatDate(one.next.on)}`,
        one.next?.owedBy ?? '',
        end.planned === null ? '' : releaseTitle(end.planned),
        end.expected === null ? 'No date can be found' : releaseTitle(end.expected),
        one.lateness !== null
          ? html`${tag('Late', 'red')} ${latenessInWords(one.lateness)}`
          : one.knockOns.length > 0
            ? tag('Late, and made up for', 'orange')
            : '',
      ]
    }),
  })
}

function endOf({ steps }: ShownTimetable) {
  const last = steps.at(-1)
  return { planned: last?.planned ?? null, expected: last?.expected ?? last?.done ?? null }
}

const HEADING = ['Change', 'Title', 'State', 'Next step', 'On', 'Seen to by', 'Planned end', 'To be expected', 'Late']

function rowOf(one: ShownTimetable): readonly string[] {
  const end = endOf(one)
  const next = one.next ?? { step: '', on: '', owedBy: '' }
  const steps = [next.step, next.on, next.owedBy]
  const ends = [end.planned ?? '', end.expected ?? '']
  return [one.modification, one.title, one.stateInWords, ...steps, ...ends, one.knockOns.join(' ')]
}
