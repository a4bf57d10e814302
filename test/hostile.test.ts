import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { attackAct, attackTwin, targetOf } from './hostile/attack-act.ts'
import { attackPage } from './hostile/attack-pages.ts'
import { attackValues, idsOfKinds } from './hostile/attack-values.ts'
import { explore, type FoundForm } from './hostile/explore.ts'
import { checkExports } from './hostile/exports.ts'
import { countActs, type Persona, Senders } from './hostile/persons.ts'
import { endsSomething, sendTwice } from './hostile/play.ts'
import { openRichWorld } from './hostile/rich-world.ts'
import { foremost, routesOf } from './hostile/routes.ts'
import { oneOfEach, staleRefused, typedBack, versionlessRefused } from './hostile/typed-back.ts'

const PERSONAS: readonly Persona[] = ['secretary', 'chair', 'lender1', 'contact', 'public']

const world = await openRichWorld()
after(() => world.close())
const senders = new Senders(world)
const routes = routesOf(world)
const began = await countActs(world)
const explored = await explore(senders, routes, PERSONAS)
const forms = oneOfEach(explored)
const ids = await idsOfKinds(world)
const pages = foremost(
  routes.filter(({ method }) => method === 'GET'),
  route => explored.pages.has(route),
)
const acts = foremost(
  routes.filter(({ method }) => method === 'POST'),
  route => forms.some(form => form.route === route),
)

/** Nothing of it is done, so several are asked at once: while one page is laid out, the database works for another. */
const AT_ONCE = { concurrency: 4 }

describe('whatever is asked of a page', AT_ONCE, () => {
  test('nothing is changed by looking at all of them', async () => {
    assert.equal(await countActs(world), began)
    assert.ok(explored.pages.size > 40, `only ${explored.pages.size} pages were found`)
    assert.ok(forms.length > 70, `only ${forms.length} forms were found`)
  })

  for (const [turn, route] of pages.entries()) {
    test(`${route.path} is answered in words, and what is not there is not there`, async () => {
      await attackPage(senders, explored, route, turn)
      assert.equal(await countActs(world), began)
    })
  }
})

describe('whatever is sent to an act', AT_ONCE, () => {
  for (const [turn, route] of acts.entries()) {
    test(`${route.path} refuses what no form sends, in words, and does nothing`, async () => {
      await attackAct(world, senders, targetOf(explored, route, turn))
    })
  }

  test('those at other addresses of the same acts refuse it too', async () => {
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      if (!acts.includes(route)) await attackTwin(world, senders, targetOf(explored, route))
    }
  })

  test('a body that is too large is refused before it is read', async () => {
    const payload = `text=${'a'.repeat(2_000_001)}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await senders.send('secretary', { method: 'POST', url: '/papers', headers, payload })
    assert.equal(reply.statusCode, 413)
    assert.match(reply.body, /What was sent is too large/)
  })
})

describe('a form that is refused', AT_ONCE, () => {
  for (const found of forms) {
    test(`at ${found.route.path} loses nothing that was entered`, async () => {
      await typedBack(senders, found)
    })
  }

  for (const found of forms.filter(hasVersion)) {
    test(`at ${found.route.path} is refused if it was made from an older version, or does not say from which`, async () => {
      const before = await countActs(world)
      await staleRefused(senders, found)
      await versionlessRefused(senders, found)
      assert.equal(await countActs(world), before)
    })
  }
})

describe('a form that changes what somebody else may have changed meanwhile', () => {
  for (const path of CHANGES()) {
    test(`says from which version it was made: ${path}`, () => {
      const found = forms.find(({ route }) => route.path === path)
      assert.ok(found !== undefined && hasVersion(found))
    })
  }
})

describe('a form that is sent twice with one key', () => {
  const done = new Set<string>()

  test('is one act', async () => {
    const inOrder = forms.toSorted((a, b) => Number(endsSomething(a.route)) - Number(endsSomething(b.route)))
    for (const found of inOrder) {
      if (await sendTwice(world, senders, routes, found)) done.add(found.route.path)
      if (isOfSession(found)) senders.forget(found.as)
    }
  })

  test('most forms could be sent', () => {
    const not = forms.map(({ route }) => route.path).filter(path => !done.has(path))
    assert.ok(done.size >= 60, `${done.size} forms alone could be sent, and not ${not.join(' ')}`)
  })
})

describe('values that a form cannot tell from what it wants', () => {
  for (const [turn, route] of acts.entries()) {
    test(`are judged by the act at ${route.path}`, async () => {
      const target = targetOf(explored, route, turn)
      await attackValues(world, senders, target, ids)
      if (isOfSession({ route })) senders.forget(target.as)
    })
  }
})

describe('when all words are hostile', () => {
  test('every page shows them as words, and no table has a formula', async () => {
    const tables = await checkExports(senders, await explore(senders, routes, ['secretary', 'public']))
    for (const path of ['/decisions', '/decisions/written', '/actions']) assert.ok(tables.includes(path), path)
  })
})

function hasVersion({ form }: FoundForm): boolean {
  return form.boxes.some(({ name }) => name === '_version')
}

/** It may begin or end a session, so that whoever sent it signs in anew. */
function isOfSession({ route }: Pick<FoundForm, 'route'>): boolean {
  return /session|sign/.test(route.path)
}

/** Acts that change what stands there, of each kind of record. */
function CHANGES(): readonly string[] {
  const meeting = '/meetings/:meeting'
  return [
    '/actions/:meeting/:number/updates',
    '/actions/:meeting/:number/target',
    '/actions/:meeting/:number/transfer',
    '/actions/:meeting/:number/closing',
    '/decisions/:meeting/:number/correction',
    '/decisions/written/:reference/closing',
    '/decisions/written/:reference/withdrawal',
    `${meeting}/rescheduling`,
    `${meeting}/cancellation`,
    `${meeting}/items/:number/edit`,
    `${meeting}/agenda/moves`,
    `${meeting}/agenda/withdrawals`,
    `${meeting}/roll`,
    `${meeting}/items/:number/minute/updates`,
    '/papers/:a/text',
    '/papers/:a/submission',
    '/bodies/:body/seats/:seat/ending',
    '/registers/:register/:reference/amendments',
    '/imports/:import/meeting',
    '/imports/:import/items/:item',
  ]
}
