import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import type { FoundForm } from './explore.ts'
import type { Box, Form } from './forms.ts'
import type { Sent } from './persons.ts'
import { HOSTILE } from './words.ts'

export type Entry = readonly [name: string, value: string]

/** Fields that are lines of words and mean something: what stands in them is looked up. */
const MEANT: Readonly<Record<string, string>> = {
  due: '28 February 2017',
  owner: '',
  reference: '',
  subject: '',
  by: '',
  meeting: 'TC-002',
  authority: 'TC-002',
  place: 'Toy Hall',
  closesAt: '17:00',
  startsAt: '14:00',
}

/** For a field that takes a day in one box. */
const DAY = '2017-03-01'

/** A line by which an action is raised, with words that are not to be trusted. */
const ACTION = `Code Secretary to count ${HOSTILE} by 28 February 2017`

/** What a person might send with this form: its words as given, and for the rest what stands there; with `chooses`, the first choice too. */
export function fill(
  { form, route }: Pick<FoundForm, 'form' | 'route'>,
  { words = HOSTILE, chooses = true } = {},
): readonly Entry[] {
  const own = form.boxes.filter(({ name }) => name !== '_key')
  return own.flatMap((box): readonly Entry[] => {
    const { name, kind, value, options } = box
    switch (kind) {
      case 'file':
        return []
      case 'tick':
        return box.isChosen || isFirstOfUnchosen(own, box) ? [[name, value]] : []
      case 'choice':
        return [[name, value || (chooses ? (options.find(option => option !== '') ?? '') : '')]]
      case 'text':
        return [[name, textFor(box, schemaOf(route, name), words)]]
      default:
        return [[name, value]]
    }
  })
}

/** The first of several of one name of which none is chosen. */
function isFirstOfUnchosen(own: readonly Box[], box: Box): boolean {
  const same = own.filter(({ kind, name }) => kind === 'tick' && name === box.name)
  return same.length > 1 && same[0] === box && !same.some(({ isChosen }) => isChosen)
}

function textFor({ name, value }: Box, schema: TSchema | undefined, words: string): string {
  const asked = MEANT[name]
  if (asked !== undefined) return value || asked
  const [, part = ''] = /-(day|month|year)$/.exec(name) ?? []
  if (part !== '') return value || { day: '1', month: '3', year: '2017' }[part] || ''
  if (name === 'action' || (name === 'text' && isActionLine(schema))) return ACTION
  if (isFree(schema, words)) return words
  return value || (schema !== undefined && Value.Check(schema, DAY) ? DAY : '')
}

export function schemaOf(route: FoundForm['route'], name: string): TSchema | undefined {
  const schema: TSchema | undefined = route.fields?.properties[name]
  // A schema with items has a schema there.
  return schema !== undefined && 'items' in schema ? (schema.items as TSchema) : schema
}

/** A field that takes words of any kind. */
export function isFree(schema: TSchema | undefined, words = HOSTILE): boolean {
  return schema !== undefined && Value.Check(schema, words)
}

function isActionLine(schema: TSchema | undefined): boolean {
  return schema !== undefined && 'maxLength' in schema && schema.maxLength === 2000 && !Value.Check(schema, 'a\nb')
}

export function asForm(entries: readonly Entry[]): Readonly<{ payload: string; headers: Record<string, string> }> {
  // Halves of characters cannot be written in a form; the browser writes U+FFFD.
  const payload = new URLSearchParams(
    entries.map(([name, value]): [string, string] => [name, value.toWellFormed()]),
  ).toString()
  return { payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
}

/** The same for a machine: names that are there several times have a list. */
export function asObject(entries: readonly Entry[]): Readonly<Record<string, unknown>> {
  const all = Map.groupBy(entries, ([name]) => name)
  return Object.fromEntries(
    [...all].map(([name, same]) => [name, same.length > 1 ? same.map(([, value]) => value) : same[0]?.[1]]),
  )
}

export function asJson(fields: unknown): Readonly<{ payload: string; headers: Record<string, string> }> {
  return {
    payload: JSON.stringify(fields),
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  }
}

/** As a browser sends this form: with a file, if it takes one. */
export async function asSentBy(
  { isMultipart }: Pick<Form, 'isMultipart'>,
  entries: readonly Entry[],
): Promise<Omit<Sent, 'url'>> {
  if (!isMultipart) return asForm(entries)
  const sent = new FormData()
  for (const [name, value] of entries) sent.append(name, value)
  sent.append('file', new Blob(['# Balls\n\nBalls roll.\n']), 'balls.md')
  const body = new Response(sent)
  const payload = Buffer.from(await body.arrayBuffer())
  return { payload, headers: { 'content-type': body.headers.get('content-type') ?? '' } }
}
