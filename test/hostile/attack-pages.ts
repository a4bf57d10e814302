import assert from 'node:assert/strict'
import { type Explored, likeliestUrl } from './explore.ts'
import { judge } from './judge.ts'
import type { Persona, Senders } from './persons.ts'
import { filled, type Route, valuesIn } from './routes.ts'
import { inTurn, NOTHING } from './words.ts'

/** What is asked of a page by somebody who plays with its address. */
const QUESTIONS = [
  'as-at=2016-02-30',
  'as-at=9999-12-31',
  'as-at=0001-01-01',
  'as-at=2016-12-09&as-at=2016-12-10',
  'format=exe&format=json&q=%00%E2%80%AE%3Cx-hostile%20onclick%3Dalert(1)%3E',
  '__proto__[x]=1&constructor[prototype][x]=1&toString=1',
]

/** What every name of a query is set to, all at once. */
const SET_TO = ['%00', '99999999999999999999', '-1', '%3Cx-hostile%20onclick%3Dalert(1)%3E%E2%80%AE', '__proto__']

/** Sends to a page whatever its address could hold. What is not there is not there, however it is written. */
export async function attackPage(senders: Senders, explored: Explored, route: Route, turn: number): Promise<void> {
  const found = explored.pages.get(route)?.[0]
  const url = found?.url ?? likeliestUrl(explored, route)
  const as = found?.as ?? 'secretary'
  await attackPlaces(senders, route, { url, as, turn })
  await attackQuery(senders, explored, { url, as, turn })
}

type Asked = Readonly<{ url: string; as: Persona; turn: number }>

async function attackPlaces(senders: Senders, route: Route, { url, as, turn }: Asked): Promise<void> {
  const values = valuesIn(route, url)
  for (const [place] of route.names.entries()) {
    for (const nothing of inTurn(NOTHING, turn, place === 0 ? 2 : 4)) {
      const asked = filled(route, values.with(place, nothing))
      const reply = await senders.send(as, { url: asked })
      judge(reply, `GET ${asked.slice(0, 120)}`)
      assert.equal(reply.statusCode, 404, `GET ${asked.slice(0, 120)} is ${reply.statusCode}`)
    }
  }
}

async function attackQuery(senders: Senders, { queries }: Explored, { url, as, turn }: Asked): Promise<void> {
  const [path = ''] = url.split('?')
  const names = [...queries].filter(name => name !== 'as-at' && name !== 'format')
  const asked = [...QUESTIONS, ...SET_TO.map(value => names.map(name => `${name}=${value}`).join('&'))]
  const doubled = names.map(name => `${name}=1&${name}=2&${name}[]=3`).join('&')
  for (const query of inTurn([...asked, doubled], turn, 2)) {
    judge(await senders.send(as, { url: `${path}?${query}` }), `GET ${path}?${query.slice(0, 80)}`)
  }
}
