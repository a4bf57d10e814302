import { Type } from 'typebox'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, line, several, ticked } from '../../../shell/web/form-input.ts'
import { enterPerson } from '../../people/door.ts'
import { addToRoll } from '../acts/add-to-roll.ts'
import { callRoll } from '../acts/call-roll.ts'
import { recordDeparture } from '../acts/record-departure.ts'
import { recordReturn } from '../acts/record-return.ts'
import { addressOfItem, addressOfMeeting } from './addresses.ts'
import { showRoll } from './roll-page.ts'

export function rollDoors(web: Web): void {
  web.page('/meetings/:meeting/roll', showRoll)
  web.act('/meetings/:meeting/roll', {
    fields: Type.Object({ entry: several(), answer: several(line(100)), everybody: ticked() }),
    from: showRoll,
    act: async (ask, { fields, version }) => {
      const entries = textsOf(fields.entry)
      const given = textsOf(fields.answer)
      const expected = fields.everybody === undefined ? 'expected' : 'present'
      const answers = entries.map((entry, n) => {
        const answer = given[n] ?? ''
        return { entry, answer: answer === 'expected' ? expected : answer }
      })
      return toRoll(ask, await callRoll(ask.context, { meeting: meetingOf(ask), answers, version }))
    },
  })
  web.act('/meetings/:meeting/roll/additions', {
    fields: Type.Object({
      person: Type.Optional(line()),
      name: Type.Optional(line()),
      organisation: Type.Optional(line()),
      as: choice(['alternate', 'in-attendance', 'presenter', 'secretariat']),
      alternateFor: Type.Optional(line()),
      presence: choice(['present', 'telephone', 'expected']),
      fromItem: Type.Optional(line(4)),
    }),
    from: showRoll,
    act: async (ask, { fields }) => {
      const { person, name, presence, fromItem, ...same } = fields
      const known = await personOf(ask, person, name)
      if (!known.ok) return known
      const manner = presence === 'telephone' ? ('telephone' as const) : ('in-person' as const)
      const from = numberOfItem(fromItem, 'fromItem')
      if (!from.ok) return from
      const about = { meeting: meetingOf(ask), person: known.value, manner, isPresent: presence !== 'expected' }
      return toRoll(ask, await addToRoll(ask.context, { ...same, ...about, fromItem: from.value }))
    },
  })
  movementDoors(web)
}

function movementDoors(web: Web): void {
  for (const [noun, act] of Object.entries({ departures: recordDeparture, returns: recordReturn })) {
    web.act(`/meetings/:meeting/roll/${noun}`, {
      fields: Type.Object({ entry: line(), item: Type.Optional(line(4)), back: Type.Optional(line(4)) }),
      from: showRoll,
      act: async (ask, { fields }) => {
        const item = numberOfItem(fields.item, 'item')
        if (!item.ok) return item
        const verdict = await act(ask.context, { meeting: meetingOf(ask), entry: fields.entry, item: item.value })
        return toRoll(ask, verdict, fields.back)
      },
    })
  }
}

/** Somebody known, or somebody new, who is entered first. The key of the request, in a form of its own, keeps a doubled click from entering two. */
async function personOf(ask: Ask, person: string | undefined, name: string | undefined): Promise<Verdict<string>> {
  if (person !== undefined) return granted(person)
  if (name === undefined) {
    return refused({ reason: 'nobody', says: 'Choose a person, or give the name of somebody new.', field: 'person' })
  }
  const { request, ...context } = ask.context
  const own = request === undefined ? context : { ...context, request: { ...request, key: `${request.key}:person` } }
  return await enterPerson(own, { name, email: null, functions: [], party: null, organisation: null })
}

function numberOfItem(text: string | undefined, field: string): Verdict<number | undefined> {
  if (text === undefined || /^[1-9]\d{0,3}$/.test(text)) return granted(text === undefined ? undefined : Number(text))
  return refused({ reason: 'not-a-number', says: 'Give the number of the item.', field })
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : []
}

function meetingOf(ask: Ask): string {
  return ask.params['meeting'] ?? ''
}

/** Back to the item, if it was pressed there. */
function toRoll(ask: Ask, verdict: Verdict<string>, back?: string): Verdict<string> {
  if (!verdict.ok) return verdict
  const number = Number(back)
  const isItem = back !== undefined && Number.isSafeInteger(number)
  return granted(isItem ? addressOfItem(meetingOf(ask), number) : `${addressOfMeeting(meetingOf(ask))}/roll`)
}
