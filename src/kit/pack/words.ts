import { type Static, Type } from 'typebox'
import { oneOf, only, Wording } from './plain-values.ts'

/** What this code calls things. Each is written as in the middle of a sentence. */
export const Words = only({
  party: Wording,
  parties: Wording,
  member: Wording,
  members: Wording,
  chair: Wording,
  alternate: Wording,
  meetingSecretary: Wording,
  meeting: Wording,
  paper: Wording,
  action: Wording,
  modification: Wording,
  modifications: Wording,
  writtenDecision: Wording,
  paperDay: Wording,
  workingDay: Wording,
  mattersArising: Wording,
  confidentialMinutes: Wording,
})
export type Words = Readonly<Static<typeof Words>>

/** How minutes are laid out. */
export const MinutesStyle = only({
  /** `items`: 1, 2, 3 per agenda item; `paragraphs`: 1.1, 1.2 within each; `running-paragraphs`: 1, 2, 3 through the whole. */
  numbering: oneOf(['items', 'paragraphs', 'running-paragraphs']),
  /** `bulleted`: as a list after the body's name; `lettered`: a), b), c); `sentences`: one after another. */
  decisions: oneOf(['bulleted', 'lettered', 'sentences']),
  /** The line of an action, with `{reference}`, `{owner}` and `{text}`. */
  actionLine: Type.String({ pattern: '\\{reference\\}', description: 'text that contains {reference}' }),
  showsActionTable: Type.Boolean(),
  footer: Wording,
})
export type MinutesStyle = Readonly<Static<typeof MinutesStyle>>
