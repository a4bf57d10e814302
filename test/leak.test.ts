import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { matrixOf, readMatrix, writeMatrix } from './leak/access-matrix.ts'
import { type Canary, heardIn } from './leak/canary.ts'
import { firstDifference } from './leak/comparable.ts'
import { crawl, type Learnt } from './leak/crawl.ts'
import { guessedAt } from './leak/guessed.ts'
import { lettersOf, outboxOf } from './leak/letters.ts'
import { askForLinks, INVITED, KNOWN } from './leak/links.ts'
import { type Credentials, credentialsOf, type Persona, personIn, PERSONAS } from './leak/persona.ts'
import { readingsIn, recordsByDeclaration } from './leak/readings.ts'
import { compareRefusals } from './leak/refusals.ts'
import { openSecretWorld, type SecretWorld } from './leak/secret-world.ts'

let worlds: readonly [SecretWorld, SecretWorld]
let canaries: readonly Canary[]
const learnt = new Map<string, readonly [Learnt, Learnt | undefined]>()
const credentials = new Map<string, Credentials>()
const logged: string[] = []

/** Whoever may learn nothing that is restricted. */
const UNENTITLED = PERSONAS.filter(({ learns }) => learns.length === 0)

before(async () => {
  console.error = (...said: unknown[]) => logged.push(said.map(one => JSON.stringify(one) ?? String(one)).join(' '))
  worlds = await Promise.all([openSecretWorld('first'), openSecretWorld('second')])
  canaries = worlds.flatMap(({ birds }) => birds.all())
  for (const persona of PERSONAS) learnt.set(persona.name, await learn(persona))
})
after(async () => {
  for (const world of worlds) await world.close()
})

/** Both worlds are asked at once: while one database answers, the other page is laid out. */
async function learn(persona: Persona): Promise<readonly [Learnt, Learnt | undefined]> {
  const [first, second] = worlds
  const isCompared = UNENTITLED.includes(persona)
  const asked = async (world: SecretWorld) => {
    const own = await credentialsOf(world, persona)
    if (world === first) credentials.set(persona.name, own)
    return await crawl(world, guessedAt(world, canaries), own, { ...persona, isCompared })
  }
  return isCompared ? await Promise.all([asked(first), asked(second)]) : [await asked(first), undefined]
}

describe('two worlds that differ only in what is restricted', () => {
  for (const { name } of UNENTITLED) {
    test(`are equal to the byte in every page, file, feed, export and search: ${name}`, () => {
      const [first, second] = learnt.get(name) ?? []
      assert.ok(first && second)
      assert.ok(first.size > 60, `only ${first.size} addresses were reached`)
      assert.deepEqual([...first.keys()].sort(), [...second.keys()].sort())
      for (const [address, { text }] of first)
        assert.equal(firstDifference(text ?? '', second.get(address)?.text ?? ''), '', address)
    })
  }
})

describe('what goes out by mail', () => {
  test('to whoever may learn nothing that is restricted is equal to the byte in both worlds', () => {
    const [first, second] = worlds
    for (const persona of UNENTITLED)
      assert.deepEqual(lettersOf(persona, first.postBox), lettersOf(persona, second.postBox), persona.name)
    const got = UNENTITLED.filter(persona => lettersOf(persona, first.postBox).length > 0)
    assert.ok(got.length > 0, 'none of them was written to')
  })

  test('says nothing of a record to anybody, nor does what waits to be sent', async () => {
    for (const world of worlds) {
      const { letters } = world.postBox
      assert.ok(letters.length > 10, `only ${letters.length} letters were sent`)
      assert.deepEqual(
        letters.filter(letter => heardIn(JSON.stringify(letter), canaries).length > 0),
        [],
      )
      const outbox = await outboxOf(world)
      assert.ok(outbox.length >= letters.length)
      assert.deepEqual(
        outbox.filter(row => heardIn(row, canaries).length > 0),
        [],
      )
    }
  })

  test('letters to sign in go to those alone who have an account or are invited, and are equal in both worlds; nobody is told who has one', async () => {
    const [first, second] = [await askForLinks(worlds[0]), await askForLinks(worlds[1])]
    for (const { answers, letters } of [first, second]) {
      assert.deepEqual(new Set(answers.values()).size, 1, 'an address that is known is answered otherwise')
      assert.deepEqual(
        letters.map(({ to }) => to),
        [...KNOWN, INVITED].toSorted(),
      )
      assert.ok(letters.every(({ says }) => heardIn(says, canaries).length === 0 && says.includes('/links/<link>')))
    }
    assert.deepEqual(first, second)
  })

  test('tells the members of what is closed to others that something waits', () => {
    const [{ postBox }] = worlds
    const members = PERSONAS.filter(({ as }) => as === 'lender1' || as === 'chair')
    for (const persona of members) assert.ok(lettersOf(persona, postBox).length > 0, persona.name)
  })
})

describe('of what is restricted, each canary is heard by those alone who may hear it', () => {
  for (const { name, learns } of PERSONAS) {
    test(name, () => {
      const heard = new Map<string, string>()
      for (const [address, { heard: birds }] of learnt.get(name)?.[0] ?? [])
        for (const { record, field } of birds) heard.set(`${record} ${field}`, address)
      const strange = [...heard].filter(([which]) => !learns.includes(which.split(' ')[0] ?? ''))
      assert.deepEqual(strange, [])
      const records = new Set([...heard.keys()].map(which => which.split(' ')[0]))
      assert.deepEqual(
        learns.filter(record => !records.has(record)),
        [],
      )
    })
  }
})

test('every address of the router has its row in the access matrix, and answers as the row says', async () => {
  const known = PERSONAS.filter(({ isInMatrix }) => isInMatrix === true).map(persona => {
    const own = credentials.get(persona.name)
    const [seen] = learnt.get(persona.name) ?? []
    if (own === undefined || seen === undefined) throw new Error(`${persona.name} was not asked`)
    return { persona, learnt: seen, credentials: own }
  })
  const rows = await matrixOf(worlds[0], known)
  if (process.env['WITAN_WRITE_MATRIX'] === '1') writeMatrix(rows)
  const written = readMatrix()
  const how = 'Run the test with WITAN_WRITE_MATRIX=1, read what the row says, and commit it.'
  for (const [name, says] of rows) {
    assert.ok(written.has(name), `${name} has no row in test/leak/access-matrix.txt. ${how}`)
    assert.equal(says, written.get(name), `${name} answers otherwise than its row says. ${how}`)
  }
  const unexplained = [...rows].filter(([, says]) => says === '404 all').map(([name]) => name)
  assert.deepEqual(
    unexplained,
    [],
    'Nobody is answered there. Give both worlds such a thing, or say in access-matrix.ts why there is none.',
  )
  const gone = [...written.keys()].filter(name => !rows.has(name))
  assert.deepEqual(gone, [], `These rows are of no address. ${how}`)
})

test('no page breaks, and no log says anything that is restricted', () => {
  const answers = [...learnt.values()].flatMap(([first]) => [...first.values()])
  assert.deepEqual(
    answers.filter(({ status }) => status >= 500).map(({ url }) => url),
    [],
  )
  assert.deepEqual(
    logged.filter(line => heardIn(line, canaries).length > 0),
    [],
  )
})

test('a page that has a class says who can see it, but for a list, which has the class of what is on it', () => {
  const answers = PERSONAS.flatMap(({ name }) => [...(learnt.get(name)?.[0].values() ?? [])])
  const unexplained = answers.filter(({ isUnexplained }) => isUnexplained).map(({ url }) => url.split('?')[0] ?? '')
  assert.deepEqual([...new Set(unexplained)].filter(path => !LISTS.test(path)).sort(), [])
})

test('whatever is heard of what needs a declaration, in a page, a list, a search or a file, is recorded there as read by whom', async () => {
  const [world] = worlds
  const saying = await recordsByDeclaration(world, canaries)
  const readings = await readingsIn(world)
  const heard = PERSONAS.filter(({ as }) => as !== undefined).flatMap(persona =>
    [...(learnt.get(persona.name)?.[0].values() ?? [])].flatMap(({ url, heard: birds }) =>
      birds.flatMap(({ word }) => (saying.has(word) ? [{ persona, path: url.split('?')[0] ?? '', word }] : [])),
    ),
  )
  assert.ok(heard.length > 100, `only ${heard.length} such words were heard`)
  const unrecorded = heard.filter(({ persona, path, word }) => {
    const person = personIn(world, persona)
    return !saying.get(word)?.some(record => readings.has(`${record} ${person} ${path}`))
  })
  assert.deepEqual([...new Set(unrecorded.map(({ persona, path }) => `${persona.name}: ${path}`))], [])
})

describe('what is sent to an act is answered alike in both worlds, also where it names what is there in one alone', () => {
  for (const persona of UNENTITLED.filter(({ as }) => as === undefined || as === 'contact')) {
    test(persona.name, async () => {
      const [first, second] = learnt.get(persona.name) ?? []
      assert.ok(first && second)
      const at = async (world: SecretWorld, own: Learnt) => ({
        world,
        learnt: own,
        credentials: await credentialsOf(world, persona),
      })
      assert.deepEqual(await compareRefusals(await at(worlds[0], first), await at(worlds[1], second)), [])
    })
  }
})

/** The desk, searches, and lists of what has a class of its own each. */
const LISTS =
  /^\/(search|papers|decisions|actions|notices|parties\/identifiers|parties\/[^/]+\/drafts|registers\/[^/]+)?$/
