import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { crawl } from './leak/crawl.ts'
import { openSecretWorld, type Secret } from './leak/secret-world.ts'
import { type CouncilKey, signInAs } from './world-council.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const FIRST: Secret = {
  word: 'Quartzlamp',
  sentence: 'It was said to be broken.',
  verb: 'note',
  file: bytes('# Quartzlamp\n\nBroken.\n'),
}
const SECOND: Secret = {
  word: 'Zephyrdrum',
  sentence: 'Nobody would say who had lent it to whom, or for how long, and why it had come back so late.',
  verb: 'resolve',
  file: bytes(`# Zephyrdrum\n\n${'A much longer account of it. '.repeat(40)}\n`),
}
const SECRETS = /quartzlamp|zephyrdrum|broken\.|come back so late/i

const worlds = [await openSecretWorld(FIRST), await openSecretWorld(SECOND)] as const
after(async () => {
  for (const world of worlds) await world.close()
})

/** Whoever may see nothing of it; a member who has signed stands below, to show that there is something to see. */
const UNENTITLED: readonly (CouncilKey | 'public')[] = [
  'public',
  'contact',
  'borrower2',
  'commission',
  'panelMember',
  'administrator',
]

/** Beside what links lead to: addresses that somebody who guesses would try. */
const GUESSED = [
  '/',
  '/search?q=Quartzlamp',
  '/search?q=Zephyrdrum',
  '/search?q=affair',
  '/registers/assurance-case',
  '/registers/assurance-case/case-1',
  '/registers/interpretation/reading-1',
  '/ledger',
]

async function learn(key: CouncilKey | 'public') {
  const learnt = []
  for (const world of worlds) {
    const cookies = key === 'public' ? {} : await signInAs(world, key)
    const { meeting, twin } = world
    const guessed = [
      `/meetings/${meeting}/pack.pdf`,
      `/meetings/${meeting}/confidential-minutes`,
      `/meetings/${meeting}.ics`,
      `/decisions/${meeting}/D02`,
      `/actions/${meeting}/02`,
      `/items/${twin}`,
    ]
    learnt.push(await crawl(world, [...GUESSED, ...guessed], cookies))
  }
  return learnt
}

/** The first line in which the two differ; a whole page would hide it. */
function firstDifference(first: string, second: string): string {
  const others = second.split('\n')
  const lines = first.split('\n')
  const at = lines.findIndex((line, n) => line !== others[n])
  if (at === -1) return lines.length === others.length ? '' : 'one has more lines than the other'
  const from = [...(lines[at] ?? '')].findIndex((letter, n) => letter !== others[at]?.[n])
  const around = (text: string | undefined): string => (text ?? '').slice(Math.max(0, from - 200), from + 200)
  return `${around(lines[at])}\n≠\n${around(others[at])}`
}

describe('two worlds that differ only in what is restricted', () => {
  for (const key of UNENTITLED) {
    test(`look alike in every page, file and search to ${key}`, async () => {
      const [first, second] = await learn(key)
      assert.ok(first && second)
      assert.ok(first.size > 20, `only ${first.size} pages were reached`)
      assert.deepEqual([...first.keys()].sort(), [...second.keys()].sort())
      for (const [address, said] of first) {
        // A question is repeated on the page that answers it.
        if (!address.startsWith('/search')) assert.doesNotMatch(said, SECRETS, address)
        assert.equal(firstDifference(said, second.get(address) ?? ''), '', address)
      }
    })
  }

  test('and differ to a member who has signed', async () => {
    const [first, second] = await learn('lender1')
    assert.ok(first && second)
    assert.match([...first.values()].join('\n'), /Quartzlamp/)
    assert.match([...second.values()].join('\n'), /Zephyrdrum/)
  })
})
