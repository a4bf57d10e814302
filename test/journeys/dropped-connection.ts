import assert from 'node:assert/strict'
import { request as send } from 'node:http'
import { decisionAsTaken } from '../../src/kit/pack/demonstration.ts'
import type { Living } from './living-demonstration.ts'
import { type Persona, type Request, requestOf } from './persona.ts'
import { agendaItemOf, minuteOf } from './play-item.ts'
import { toldDecision } from './told-decision.ts'

/** Presses the first decision of an item; the connection breaks before the answer comes; what was sent is sent again as it was. */
export async function decideTwice(living: Living, persona: Persona, number: number): Promise<void> {
  const sheet = await persona.visit(minuteOf(living, number))
  const item = agendaItemOf(living, number)
  const [decision] = living.facts.script.find(each => each.item === number)?.decisions ?? []
  assert.ok(decision && decisionAsTaken(item, decision).text !== '')
  const { button, entered } = toldDecision(living, sheet, item, decision)
  const { request } = requestOf(sheet, button, entered)
  const before = await countDecisions(living, persona, number)
  await sendAndHangUp(living, persona, request)
  // It arrived all the same: that is what makes sending it again dangerous.
  for (let n = 0; n < 100 && (await countDecisions(living, persona, number)) === before; n++) await pause()
  assert.equal(await countDecisions(living, persona, number), before + 1)
  const headers = {
    ...Object.fromEntries(new Headers(request.init.headers)),
    cookie: persona.cookie,
    origin: living.address,
  }
  const again = await fetch(`${living.address}${request.action}`, { ...request.init, headers, redirect: 'manual' })
  assert.equal(again.status, 303, 'sent again, it is answered as it would have been')
}

export async function countDecisions(living: Living, persona: Persona, number: number): Promise<number> {
  const sheet = await persona.visit(`/meetings/${living.facts.demonstration.meeting}/items/${number}/decisions`)
  return new Set(sheet.text.match(/[\w-]+\/D\d+/g)).size
}

/** Sends the whole request and breaks the connection before the answer. */
async function sendAndHangUp({ address }: Living, { cookie }: Persona, { action, init }: Request): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const headers = { ...Object.fromEntries(new Headers(init.headers)), cookie, origin: address }
  const sending = send(`${address}${action}`, { method: 'POST', headers })
  sending.on('error', () => resolve())
  sending.end(init.body, () => sending.destroy())
  sending.on('close', () => resolve())
  await promise
}

async function pause(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 50))
}
