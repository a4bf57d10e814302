import { ROOMS } from '../../src/app.ts'
import { KEEPER } from '../../src/shell/database/database.ts'
import { build } from '../../src/shell/database/statements.ts'
import { granted } from '../../src/kit/verdict.ts'
import { tellAccount } from '../../src/rooms/people/acts/tell-account.ts'
import { saveAccount } from '../../src/rooms/people/store-account.ts'
import { contextOf } from '../../src/shell/house.ts'
import { perform } from '../../src/shell/ledger/perform.ts'
import type { Letter, Mailer } from '../../src/shell/mail/mailer.ts'
import { SENDING } from '../../src/shell/mail/send-mail.ts'
import { got } from '../world-council.ts'
import type { World } from '../world.ts'
import { comparable } from './comparable.ts'
import type { Extras } from './extra-persons.ts'
import { personIn, type Persona, PERSONAS } from './persona.ts'

/** A mail server that keeps what it is given. */
export type PostBox = Readonly<{ letters: readonly Letter[]; mailer: Mailer }>

export function openPostBox(): PostBox {
  const letters: Letter[] = []
  return { letters, mailer: { send: async ({ to, subject, text }) => void letters.push({ to, subject, text }) } }
}

/** Everybody has an address: whoever is told something gets a letter. */
export async function giveAddresses(world: World & Readonly<{ extras: Extras }>): Promise<void> {
  for (const as of new Set(PERSONAS.map(persona => persona.as))) {
    if (as === undefined) continue
    const person = personIn(world, { as })
    const opened = await perform(contextOf(world.house), async tx => {
      const id = await tellAccount(tx, person, { verb: 'account-opened', state: 'open' })
      await saveAccount(tx, { id, person, address: addressOf(as) })
      return granted(null)
    })
    got(opened)
  }
}

function addressOf(as: string): string {
  return `${as.toLowerCase()}@example.org`
}

/** Lets the jobs of every room do what is due, and sends all that waits. */
export async function sendEverything({ house }: World, { letters }: PostBox): Promise<void> {
  const jobs = ROOMS.flatMap(({ jobs: own }) => own ?? [])
  for (let before = -1; before < letters.length; ) {
    before = letters.length
    for (const job of jobs) await job.run(house)
    await SENDING.run(house)
  }
}

/** What somebody got by mail, in no order: which of two notices is written first is chance. */
export function lettersOf({ as }: Persona, { letters }: PostBox): readonly string[] {
  const own = as === undefined ? [] : letters.filter(({ to }) => to === addressOf(as))
  return own.map(letter => comparable(JSON.stringify(letter))).toSorted()
}

/** All that waits to be sent or was, as the database has it. */
export async function outboxOf({ house }: World): Promise<readonly string[]> {
  const all = build.withTables<{ 'mail.outgoing': Record<string, unknown> }>().selectFrom('mail.outgoing').selectAll()
  const [rows = []] = await house.database.read(KEEPER, all)
  return rows.map(row => JSON.stringify(row))
}
