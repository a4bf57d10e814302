import { type Static, Type } from 'typebox'
import { InstantText } from './demonstration-record.ts'
import { ClassName, DateText, Key, only, Wording } from './plain-values.ts'

// Who was let in to what is on the table, what was given another class, and who had read what is closed, when a demonstration begins.

const note = Type.Optional(Wording)

/** The first paper of an item of the agenda, or one of its appendices. */
const paper = {
  item: Type.Integer({ minimum: 1, description: 'a whole number, 1 or more' }),
  appendix: Type.Optional(Wording),
}

/** Given another class once the papers were out, for a reason; somebody looks again on a day. */
export const DemoReclassification = only({
  ...paper,
  to: ClassName,
  reason: Wording,
  on: DateText,
  reviewOn: DateText,
  note,
})
export type DemoReclassification = Readonly<Static<typeof DemoReclassification>>

/** Somebody was let in whom the class lets in by grant or by invitation. */
export const DemoGrant = only({ ...paper, person: Key, reason: Wording, on: DateText, until: DateText, note })
export type DemoGrant = Readonly<Static<typeof DemoGrant>>

/** Somebody who may opened it. */
export const DemoReading = only({ ...paper, person: Key, at: InstantText, note })
export type DemoReading = Readonly<Static<typeof DemoReading>>

export const DemoSight = only({
  reclassifications: Type.Array(DemoReclassification),
  grants: Type.Array(DemoGrant),
  readings: Type.Array(DemoReading),
})
export type DemoSight = Readonly<Static<typeof DemoSight>>
