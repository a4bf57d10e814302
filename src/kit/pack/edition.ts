import { type Static, Type } from 'typebox'
import { Accession } from './accession.ts'
import { AgendaTemplate } from './agenda.ts'
import { Assessments } from './assessments.ts'
import { Body } from './body.ts'
import { ActingFunction, PartyCategory } from './capacity.ts'
import { Clock } from './clock.ts'
import { Consultations } from './consultations.ts'
import { DecisionVerb } from './decision-verb.ts'
import { Handling } from './handling.ts'
import { Lifecycle } from './lifecycle.ts'
import { ModificationProcess } from './modification-process.ts'
import { only, Wording } from './plain-values.ts'
import { Timetables } from './timetables.ts'
import { Vocabulary } from './vocabulary.ts'
import { MinutesStyle, Words } from './words.ts'

const keyed = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'

/**
 * Everything that an edition of a code's rules says. The files of an edition's folder are read as one: each top-level name
 * stands in exactly one of them, whatever the file is called.
 */
export const EditionContent = only({
  partyCategories: Type.Array(PartyCategory, { minItems: 1 }),
  accession: Accession,
  functions: Type.Array(ActingFunction, { minItems: 1 }),
  bodies: Type.Array(Body, { minItems: 1 }),
  clocks: Type.Record(Type.String({ pattern: keyed }), Clock),
  /** Patterns by kind of record: see `reference-pattern.ts`. */
  references: only({
    meeting: Wording,
    action: Wording,
    paper: Wording,
    decision: Wording,
    modification: Wording,
    document: Wording,
  }),
  decisionVerbs: Type.Array(DecisionVerb, { minItems: 1 }),
  agendaTemplates: Type.Array(AgendaTemplate),
  classification: Handling,
  lifecycles: Type.Record(Type.String({ pattern: keyed }), Lifecycle),
  modificationProcess: ModificationProcess,
  /** Absent where all that registers say is told by the words of the steps. */
  vocabulary: Type.Optional(Vocabulary),
  /** Absent where a code has nothing assessed by others, and no timetables. */
  assessments: Type.Optional(Assessments),
  timetables: Type.Optional(Timetables),
  /** Absent where a code consults nobody. */
  consultations: Type.Optional(Consultations),
  words: Words,
  minutesStyle: MinutesStyle,
})
export type EditionContent = Readonly<Static<typeof EditionContent>>

/** The names that may stand at the top of an edition's files. */
export const SECTIONS = Object.keys(EditionContent.properties)

/** Those without which there is no edition. */
export const NEEDED_SECTIONS = SECTIONS.filter(
  name => !Type.IsOptional(EditionContent.properties[name as SectionKey]), // its keys are the sections
)

export type SectionKey = keyof EditionContent
