import { Type } from 'typebox'
import { line, prose, several } from '../../../shell/web/form-input.ts'
import { linesOf } from '../description.ts'

const text = Type.Optional(prose(10_000))
const lines = Type.Optional(prose(10_000))
const short = Type.Optional(line(200))

/** What is said of what a modification is about. */
export const DESCRIPTION_FIELDS = {
  summary: text,
  issue: text,
  solution: text,
  categories: several(line(60)),
  systems: lines,
  documents: lines,
  otherCodes: lines,
  consumers: text,
  greenhouseGases: text,
} as const

/** What a proposal says; who proposes it is asked apart. */
export const PROPOSAL_FIELDS = {
  title: line(300),
  recommendedPath: short,
  urgency: short,
  splitFrom: short,
  ...DESCRIPTION_FIELDS,
} as const

type Described = Readonly<{ [Name in keyof typeof DESCRIPTION_FIELDS]?: string | readonly unknown[] | undefined }>

export function described(fields: Described) {
  const said = (name: keyof Described): string => (typeof fields[name] === 'string' ? fields[name] : '')
  return {
    summary: said('summary'),
    issue: said('issue'),
    solution: said('solution'),
    impacts: {
      categories: [fields.categories ?? []].flat().map(String),
      systems: linesOf(said('systems')),
      documents: linesOf(said('documents')),
      otherCodes: linesOf(said('otherCodes')),
      consumers: said('consumers'),
      greenhouseGases: said('greenhouseGases'),
    },
  }
}
