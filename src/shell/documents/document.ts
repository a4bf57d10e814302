import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Classification } from '../../kit/classification.ts'
import type { Checkpoint } from '../../kit/proof/checkpoint.ts'

export type { Checkpoint } from '../../kit/proof/checkpoint.ts'

/** Words with emphasis and links. A plain string is one run without either; `\n` breaks the line. */
export type Text = string | readonly Run[]

export type Run = Readonly<{
  text: string
  bold?: boolean
  italic?: boolean
  /** An `https:`, `http:` or `mailto:` address, or `#` and the anchor of a heading. Anything else is printed as mere text. */
  link?: string
}>

/** What any page of the document may be shown to, and the words that say so on each of them. */
export type Marking = Readonly<{
  key: Classification
  /** As the code says it: `This document has a Classification of White`. */
  marking: string
}>

/** What minutes, papers, agendas, packs and reports are before they are printed. Knows nothing of any format. */
export type Document = Readonly<{
  title: string
  subtitle?: string
  /** How people cite it: `TCC_04_0603`. */
  reference?: string
  /** The only author that any format names. */
  organisation: string
  /** `Draft 0.1`, `Final 1.0`. */
  version?: string
  /** The date that it bears, also in the metadata of the file. */
  date?: CalendarDate
  language: 'en-GB'
  classification: Marking
  /** The marking of another organisation that stands beside ours. */
  externalMarking?: string
  /** `Administered by Toy Administrator`. */
  footer?: string
  /** The last of the ledger, printed after the last block as its reader takes it back. */
  checkpoint?: Checkpoint
  /** Who reads this copy and when, across every page. Only the PDF shows it. */
  watermark?: string
  blocks: readonly Block[]
}>

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Definitions
  | Decisions
  | ActionLine
  | Stub
  | Note
  | Readonly<{ kind: 'page-break' }>
  | Readonly<{ kind: 'rule' }>

export type Heading = Readonly<{
  kind: 'heading'
  level: 1 | 2 | 3 | 4
  text: Text
  /** As printed: `7.`. */
  number?: string
  /** What a link writes after `#`. */
  anchor?: string
}>

export type Paragraph = Readonly<{
  kind: 'paragraph'
  text: Text
  /** As printed before it: `7.2`. */
  number?: string
  /** It only leads to what follows, and never stands alone at the end of a page. */
  isKeptWithNext?: boolean
}>

export type List = Readonly<{
  kind: 'list'
  /** Points, `1.`, or `a)`. */
  marker: 'bullet' | 'number' | 'letter'
  items: readonly ListItem[]
}>

export type ListItem = Readonly<{ text: Text; list?: List }>

export type Table = Readonly<{
  kind: 'table'
  caption?: string
  columns: readonly Column[]
  rows: readonly (readonly Text[])[]
  /** Does the first cell of a row name the row? */
  namesRows?: boolean
}>

export type Column = Readonly<{
  heading: string
  /** Its share of the width beside the others'; 1 if not given. */
  width?: number
  align?: 'left' | 'right'
}>

/** Labels with their values, such as date, time and place at the head of minutes. */
export type Definitions = Readonly<{
  kind: 'definitions'
  rows: readonly Readonly<{ label: string; value: Text }>[]
}>

/**
 * What a body did at an item.
 *
 * `bulleted` and `lettered` print `The Council:` and the list; `sentences` prints `The Council NOTED ...` for each.
 */
export type Decisions = Readonly<{
  kind: 'decisions'
  /** Without a colon: `The Council`. */
  lead: string
  style: 'bulleted' | 'lettered' | 'sentences'
  items: readonly Readonly<{ verb: string; text: Text }>[]
}>

export type ActionLine = Readonly<{
  kind: 'action'
  reference: string
  owner: string
  /** What the owner is to do, as after `to`: `write to the lenders`. */
  text: string
  /** `3 July 2015`, `the July meeting`: as it is to be printed after `Due:`. */
  due?: string
  /** How the code writes it, with `{reference}`, `{owner}` and `{text}`. */
  pattern?: string
}>

/** What stands in the place of something that the reader may not see. */
export type Stub = Readonly<{ kind: 'stub'; title: string; text?: Text }>

export type Note = Readonly<{ kind: 'note'; title?: string; text: Text }>
