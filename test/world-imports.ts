import { type CouncilKey, signInAs } from './world-council.ts'
import { send, type Visit } from './world-visit.ts'
import type { World } from './world.ts'

/** Minutes of a meeting that nobody kept a record of, with a verb and an owner that the code does not know. */
export const OLD = `Toy Lending Council

Minutes of meeting TC-012 held on 6 September 2016 at the Toy Library

Classification: White

Present:
Council Chair (Chair)
Pat Example (Lender)

Apologies:
Sam Sample (Borrower)

1. Minutes and actions

The minutes of the last meeting were read.

The Toy Store reported that the balls had been counted, and that TC-011/A1 was done.

2. Kites

The Toy Store presented a paper on kites.

The Council:
• NOTED the contents of the paper; and
• APPROVED that kites are lent from March to October.

Task TC-012/A1: Toy Office to write to the lenders by 1 November 2016.

3. Balls

The Council RATIFIED the list of balls.

Task TC-012/A2: Somebody unknown to count the balls.
`

/** Hands in text, as the form that takes it does. */
export async function handIn(world: World, text: string, as: CouncilKey = 'secretary'): Promise<Visit> {
  return await send(world, '/imports', { name: 'september.txt', text }, as)
}

/** Hands in a file, as a machine does. */
export async function upload(world: World, name: string, bytes: Uint8Array | string, as: CouncilKey = 'secretary') {
  const sent = new FormData()
  sent.append('file', new Blob([Buffer.from(bytes)]), name)
  const body = new Response(sent)
  const reply = await world.server.inject({
    method: 'POST',
    url: '/imports',
    headers: { 'content-type': body.headers.get('content-type') ?? '', accept: 'application/json' },
    payload: Buffer.from(await body.arrayBuffer()),
    cookies: await signInAs(world, as),
  })
  return {
    status: reply.statusCode,
    body: reply.json<{ location?: string; refusals?: { reason: string; says: string }[] }>(),
  }
}
