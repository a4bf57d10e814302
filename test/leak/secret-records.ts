import { openWrittenDecision } from '../../src/rooms/decisions/door.ts'
import { enterEntry } from '../../src/rooms/registers/acts/enter-entry.ts'
import { contextOf } from '../../src/shell/house.ts'
import { enterSubject, type NewSubject } from '../../src/shell/subjects/enter-subject.ts'
import { got } from '../world-council.ts'
import type { SecretWorld } from './secret-world.ts'

/** Entries of registers, and a question that is answered in writing. The second world has one entry more of each. */
export async function keepSecretRecords(world: SecretWorld): Promise<void> {
  const { birds, which } = world
  const numbers = which === 'first' ? [1] : [1, 2]
  for (const n of numbers) {
    await enter(world, {
      kind: 'assurance-case',
      reference: `case-${n}`,
      title: `Case of the ${birds.word('case', 'title')}`,
      state: 'recommended',
      classification: 'red',
      facts: { status: `Of ${birds.word('case', 'status')}.` },
    })
    const title = `Risk of ${birds.word('amber-risk', 'title')}`
    const risk = { register: 'risk', title, classification: 'amber', body: 'council' } as const
    got(await enterEntry(await world.as('secretary'), risk))
  }
  const question = `Do you agree about ${birds.word('question', 'question')}?`
  const asked = { body: 'council', question, verb: 'resolve', classification: 'amber' } as const
  got(await openWrittenDecision(await world.as('secretary'), asked))
}

async function enter(world: SecretWorld, entry: NewSubject): Promise<void> {
  got(await enterSubject(contextOf(world.house), { ...entry, body: 'council' }, 'entry-entered'))
}
