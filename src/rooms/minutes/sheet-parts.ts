import type { Classification } from '../../kit/classification.ts'
import type { Body } from '../../kit/pack/body.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Action } from '../actions/door.ts'
import type { SeatOnDay } from '../bodies/door.ts'
import type { Decision, Discussion } from '../decisions/door.ts'
import type { ConfidentialItem, Item, Meeting, RollEntry } from '../meetings/door.ts'
import type { Paper } from '../papers/door.ts'

/** A record as far as minutes ask about it. */
export type Held<Content> = Readonly<{
  record: Readonly<{
    id: string
    reference: string
    title: string
    state: string
    classification: Classification
    parent: string | null
  }>
  content: Content
}>

/** Somebody on the roll, and for which part of the meeting they were there, in words; undefined for the whole. */
export type Attended = Readonly<{ entry: RollEntry; part: string | undefined }>

/** Everything of one meeting from which its minutes are made. What is not in here is not in them. */
export type SheetParts = Readonly<{
  code: Code
  edition: Edition
  body: Body
  meeting: Held<Meeting>
  items: readonly Held<Item>[]
  /** Confidential items, by the identifier of the item on the agenda. */
  twins: ReadonlyMap<string, Held<ConfidentialItem>>
  attendance: readonly Attended[]
  seats: readonly SeatOnDay[]
  discussions: readonly Held<Discussion>[]
  decisions: readonly Held<Decision>[]
  actions: readonly Held<Action>[]
  /** Earlier actions of which something was said at this meeting. */
  updated: readonly Held<Action>[]
  papers: readonly Held<Paper>[]
  /** Names of persons, by identifier. */
  names: ReadonlyMap<string, string>
  next: Held<Meeting> | undefined
}>

/** Which sheet: the open or the closed one, of which class, in which version; and of which class the open one is. */
export type Wanted = Readonly<{
  twin: boolean
  classification: Classification
  openClassification: Classification
  version: string
}>
