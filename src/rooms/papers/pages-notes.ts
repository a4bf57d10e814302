import { Type } from 'typebox'
import { refused, type Verdict } from '../../kit/verdict.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { type FormInput, identifier, line, prose } from '../../shell/web/form-input.ts'
import { changeNote } from './acts/change-note.ts'
import { removeNote } from './acts/remove-note.ts'
import { writeNote } from './acts/write-note.ts'
import { addressOfPaper } from './address.ts'
import { findListed, referenceAsked } from './pages-open.ts'

export const NEW_NOTE = Type.Object({ text: prose(10_000), place: Type.Optional(line(120)) })
export const NOTE_CHANGE = Type.Object({ note: identifier(), text: prose(10_000), place: Type.Optional(line(120)) })
export const NOTE_REMOVAL = Type.Object({ note: identifier() })

export async function keepNote(ask: Ask, { fields }: FormInput<typeof NEW_NOTE>): Promise<Verdict<string>> {
  const listed = await findListed(ask)
  if (listed === undefined) return refused({ reason: 'no-such-paper', says: 'There is no such paper.' })
  return back(ask, await writeNote(ask.context, { paper: listed.id, ...fields }))
}

export async function saveNote(
  ask: Ask,
  { fields: { note, text, place = '' }, version }: FormInput<typeof NOTE_CHANGE>,
): Promise<Verdict<string>> {
  return back(ask, await changeNote(ask.context, { note, text, place, version }))
}

export async function dropNote(ask: Ask, { fields }: FormInput<typeof NOTE_REMOVAL>): Promise<Verdict<string>> {
  return back(ask, await removeNote(ask.context, fields))
}

function back(ask: Ask, done: Verdict<unknown>): Verdict<string> {
  return done.ok ? { ok: true, value: `${addressOfPaper(referenceAsked(ask))}#notes` } : done
}
