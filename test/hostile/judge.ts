import assert from 'node:assert/strict'
import type { LightMyRequestResponse } from 'fastify'

/** What an answer may say: done, moved on, or in which way not. */
const KNOWN = [200, 303, 400, 403, 404, 405, 406, 409, 413, 414, 415, 422, 429]

/** Words that tell what the product is made of. */
const INTERNALS =
  /node_modules|\/src\/|\.ts:\d|\bat [\w.<>]+ \(|(?:Type|Syntax|Reference|Range)Error|\bselect .{0,80}\bfrom |insert into|\bledger\.(?:record|act|version|link|series|idempotency|search)\b|pg_catalog|violates|duplicate key|syntax error|kysely|pglite|\[object |Invalid Date/i

const OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/

/** The mark that hostile words carry: where it stands as markup, somebody could write a page of his own. */
export const MARKUP = '<x-hostile onclick=alert(1)>'

/** Whatever is sent: the answer is a known one, tells nothing of what is within, and holds no markup of the sender's. */
export function judge(reply: LightMyRequestResponse, about: string): void {
  assert.ok(
    KNOWN.includes(reply.statusCode),
    `${about} was answered with ${reply.statusCode}: ${reply.body.slice(0, 300)}`,
  )
  const type = String(reply.headers['content-type'] ?? '')
  if (!/html|json|plain/.test(type) || type.includes('ndjson')) return
  const { body } = reply
  const found = INTERNALS.exec(body)
  assert.equal(found?.[0], undefined, `${about} tells of what is within: ${around(body, found?.index ?? 0)}`)
  if (type.includes('html')) judgePage(body, about)
  else if (reply.statusCode === 422) judgeRefusals(body, about)
}

function judgePage(body: string, about: string): void {
  assert.ok(
    !body.includes('<x-hostile'),
    `${about} holds the markup of the sender: ${around(body, body.indexOf('<x-hostile'))}`,
  )
  // What somebody goes on typing stands in its box as it was typed.
  const shown = body.replaceAll(/<textarea[\s\S]*?<\/textarea>|\bvalue="[^"]*"/g, '')
  const turned = OVERRIDE.exec(shown)
  assert.equal(turned, null, `${about} turns words round: ${around(shown, turned?.index ?? 0)}`)
}

/** A refusal is a sentence that says what is wrong and what to do. */
function judgeRefusals(body: string, about: string): void {
  for (const { reason, says } of refusalsIn(body)) {
    assert.match(reason, /^[a-z0-9]+(-[a-z0-9]+)*$/, `${about}: ${reason}`)
    assert.match(says, /^[^a-z].{12,}[.!?”)]$/s, `${about} is refused in these words: ${says}`)
  }
}

export type SaidNo = Readonly<{ reason: string; says: string; field?: string }>

export function refusalsIn(body: string): readonly SaidNo[] {
  const { refusals } = JSON.parse(body) as Readonly<{ refusals?: readonly SaidNo[] }>
  assert.ok(refusals !== undefined && refusals.length > 0, `a refusal that says nothing: ${body}`)
  return refusals
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 100), at + 100)
}
