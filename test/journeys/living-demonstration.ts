import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretaryOf } from '../../src/demonstration/stage.ts'
import { start } from '../../src/main.ts'
import type { Demonstration } from '../../src/kit/pack/demonstration.ts'
import { type Edition, editionInForce, type Pack } from '../../src/kit/pack/pack.ts'
import { loadDemonstration } from '../../src/shell/packs/load-demonstration.ts'
import { loadPack } from '../../src/shell/packs/load-pack.ts'

/** The demonstration as anybody starts it, in a folder of its own; and the facts that it was set up from. */
export type Living = Readonly<{
  address: string
  facts: Demonstration
  edition: Edition
  pack: Pack
  stop: () => Promise<void>
}>

export async function startDemonstration(code: string): Promise<Living> {
  const directory = join(import.meta.dirname, '../../codes', code)
  const pack = got(loadPack(directory))
  const facts = got(loadDemonstration(directory, pack))
  const folder = mkdtempSync(join(tmpdir(), 'witan-journey-'))
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  let address = ''
  const stop = got(
    await start(
      {
        host: '127.0.0.1',
        port: 0,
        folder,
        databaseUrl: undefined,
        code,
        isDemonstration: true,
        address: 'http://localhost:1',
      },
      line => {
        address ||= /^Witan is at (\S+)/.exec(line)?.[1] ?? ''
        if (line.startsWith('The demonstration is ready')) resolve()
        if (line.startsWith('The demonstration cannot be set up')) reject(new Error(line))
      },
    ),
  )
  try {
    await ready
  } catch (fault) {
    await stop() // What listens still would keep the test from ending.
    throw fault
  }
  return {
    address,
    facts,
    pack,
    edition: got(editionInForce(pack, facts.demonstration.clock.slice(0, 10))),
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The name of a person of the facts. */
export function nameOf({ facts }: Pick<Living, 'facts'>, key: string): string {
  return facts.persons.find(person => person.key === key)?.name ?? assert.fail(`there is no person ${key}`)
}

/** The name of the person who runs the meeting. */
export function secretaryIn(living: Living): string {
  return secretaryOf(living).name
}

type Outcome<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; refusals: readonly { says: string }[] }>

function got<T>(verdict: Outcome<T>): T {
  return verdict.ok ? verdict.value : assert.fail(verdict.refusals.map(({ says }) => says).join(' '))
}
