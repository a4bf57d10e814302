import type { TagColour } from '../../../shell/views/tag.ts'
import type { Consultation } from '../consultation.ts'
import type { Tally } from '../tally.ts'

const STATES: Readonly<Record<string, Readonly<{ says: string; colour: TagColour }>>> = {
  draft: { says: 'Draft', colour: 'grey' },
  scheduled: { says: 'Scheduled', colour: 'yellow' },
  open: { says: 'Open', colour: 'green' },
  closed: { says: 'Closed', colour: 'blue' },
  collated: { says: 'Responses collated', colour: 'blue' },
  published: { says: 'Responses published', colour: 'grey' },
  withdrawn: { says: 'Withdrawn', colour: 'grey' },
}

export function stateInWords(state: string): string {
  return STATES[state]?.says ?? state
}

export function colourOfState(state: string): TagColour {
  return STATES[state]?.colour ?? 'grey'
}

/** As a page names a solution that is put. */
export function nameOfSolution({ key, title }: Readonly<{ key: string; title: string }>): string {
  const number = /^alternative-(\d+)$/.exec(key)?.[1]
  return number === undefined ? title : `Alternative ${number}: ${title}`
}

/** What the responses come to, as labels with their values: for pages and for reports. */
export function tallyRows(
  { solutions, objectives }: Pick<Consultation, 'solutions' | 'objectives'>,
  tally: Tally,
  categoryName: (key: string) => string,
): readonly Readonly<{ label: string; value: string }>[] {
  const titles = new Map([...solutions, ...objectives].map(one => [one.key, one.title]))
  const shares = tally.byCategory.map(
    ({ category, count }) => `${category === null ? 'no party' : categoryName(category)} ${count}`,
  )
  const late = tally.late === 0 ? '' : `; ${tally.late} of them late, by decision`
  return [
    { label: 'Responses', value: `${tally.responses}${late}` },
    ...(shares.length === 0 ? [] : [{ label: 'Who responded', value: shares.join(', ') }]),
    ...tally.bySolution.map(({ solution, counts }) => ({
      label: nameOfSolution({ key: solution, title: titles.get(solution) ?? solution }),
      value: `approve ${counts.approve}, reject ${counts.reject}, neutral ${counts.neutral}`,
    })),
    ...tally.byObjective
      .filter(({ counts }) => counts.better + counts.neutral + counts.worse > 0)
      .map(({ objective, counts }) => ({
        label: `(${objective}) ${titles.get(objective) ?? ''}`,
        value: `better ${counts.better}, neutral ${counts.neutral}, worse ${counts.worse}`,
      })),
    ...(tally.inConfidence === 0 ? [] : [{ label: 'Said in confidence', value: `by ${tally.inConfidence}` }]),
  ]
}
