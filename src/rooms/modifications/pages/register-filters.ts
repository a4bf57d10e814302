import { titleOfProcessState } from '../../../kit/pack/modification-process.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { asked } from '../../../shell/web/list-filters.ts'
import type { Facet, RegisterFilters } from '../store-register.ts'
import { REGISTER } from './addresses.ts'
import { LATE_CHOICES } from '../lateness.ts'
import { titleOfOtherCode, titleOfPath, titleOfUrgency } from '../process-words.ts'

const NAMES = [
  'title',
  'stage',
  'state',
  'path',
  'urgency',
  'category',
  'proposer',
  'release',
  'otherCode',
  'late',
  'lacks',
] as const
export type RegisterQuery = Readonly<Record<(typeof NAMES)[number], string>>

export function registerQuery(ask: Ask): RegisterQuery {
  return asked(ask, NAMES)
}

/** What the register is asked, in its own terms: a stage is all of its states. */
export function filtersFrom({ edition }: Ask, query: RegisterQuery): RegisterFilters {
  const { states } = edition.modificationProcess
  const ofStage = states.filter(({ stage }) => stage === query.stage).map(({ key }) => key)
  const asked = query.state === '' ? (query.stage === '' ? [] : [...ofStage, NOTHING]) : [query.state]
  const { title: words, path, urgency, category, proposer, release, otherCode } = query
  return { words, states: asked, path, urgency, category, proposer, release, otherCode, among: null }
}

const SHOWN_LACKING = 'What each still lacks'

/** A stage that has no state fits nothing, rather than everything. */
const NOTHING = '(none)'

export function fieldsOf(ask: Ask, query: RegisterQuery, counts: Readonly<Record<string, readonly Facet[]>>): Html {
  const { edition } = ask
  const { stages } = edition.modificationProcess
  const facet = (name: (typeof NAMES)[number], label: string): Html => {
    const found = counts[name] ?? []
    const values =
      found.some(({ value }) => value === query[name]) || query[name] === ''
        ? found
        : [...found, { value: query[name], count: 0 }]
    const items = values.map(({ value, count }) => ({ value, text: `${wordOf(ask, name, value)} (${count})` }))
    return select({ name, label, items: [{ value: '', text: 'Any' }, ...items], value: query[name] })
  }
  return html`
    ${textInput({ name: 'title', label: 'Words of the title, or reference', value: query.title })}
    ${select({
      name: 'stage',
      label: 'Stage',
      items: [{ value: '', text: 'Any' }, ...stages.map(({ key, title }) => ({ value: key, text: title }))],
      value: query.stage,
    })}
    ${facet('state', 'State')}${facet('path', 'Path')}${facet('urgency', 'Urgency')}
    ${facet('category', 'Touches')}${facet('proposer', 'Proposer')}${facet('release', 'Takes effect in')}
    ${edition.timetables !== undefined && select({ name: 'late', label: 'Against its timetable', items: [{ value: '', text: 'Any' }, ...LATE_CHOICES.map(([value, text]) => ({ value, text }))], value: query.late })}
    ${select({
      name: 'lacks',
      label: 'Show',
      items: [
        { value: '', text: 'Path and implementation' },
        { value: 'yes', text: SHOWN_LACKING },
      ],
      value: query.lacks,
    })}
    ${(counts['otherCode'] ?? []).length > 0 && facet('otherCode', 'Linked in')}`
}

/** The filters that are set, each with the list without it. */
export function chosenOf(ask: Ask, query: RegisterQuery) {
  const set = NAMES.filter(name => query[name] !== '')
  const without = (name: string): string => {
    const rest = new URLSearchParams(
      set.filter(other => other !== name).map((other): [string, string] => [other, query[other]]),
    )
    return rest.size === 0 ? REGISTER : `${REGISTER}?${rest}`
  }
  const items = set.map(name => ({ text: wordOf(ask, name, query[name]), href: without(name) }))
  return [{ heading: 'Filtered by', items }]
}

function wordOf({ edition }: Pick<Ask, 'edition'>, name: (typeof NAMES)[number], value: string): string {
  switch (name) {
    case 'state':
      return titleOfProcessState(edition.modificationProcess, value)
    case 'stage':
      return edition.modificationProcess.stages.find(({ key }) => key === value)?.title ?? value
    case 'path':
      return titleOfPath(edition, value)
    case 'urgency':
      return titleOfUrgency(edition, value)
    case 'category':
      return edition.partyCategories.find(({ key }) => key === value)?.title ?? value
    case 'otherCode':
      return titleOfOtherCode(edition, value)
    case 'lacks':
      return SHOWN_LACKING
    case 'late':
      return LATE_CHOICES.find(([key]) => key === value)?.[1] ?? value
    default:
      return value
  }
}
