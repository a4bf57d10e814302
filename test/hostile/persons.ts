import type { LightMyRequestResponse } from 'fastify'
import { KEEPER } from '../../src/shell/database/database.ts'
import { build } from '../../src/shell/database/statements.ts'
import type { LedgerTables } from '../../src/shell/ledger/ledger-tables.ts'
import { type CouncilKey, signInAs } from '../world-council.ts'
import type { World } from '../world.ts'

export type Persona = CouncilKey | 'public'

export type Sent = Readonly<{
  method?: 'GET' | 'POST'
  url: string
  headers?: Readonly<Record<string, string>>
  payload?: string | Buffer
}>

/** Whoever sends, over and over: a session is begun once, and again where what was sent has ended it. */
export class Senders {
  readonly #world: World
  /** A session that is just being begun is waited for, not begun again. */
  readonly #cookies = new Map<Persona, Promise<Readonly<Record<string, string>>>>()

  constructor(world: World) {
    this.#world = world
  }

  async send(as: Persona, { method = 'GET', url, headers = {}, payload }: Sent): Promise<LightMyRequestResponse> {
    const cookies = { ...(await this.#cookiesOf(as)) }
    const body = payload === undefined ? {} : { payload }
    return await this.#world.server.inject({ method, url, headers: { ...headers }, cookies, ...body })
  }

  /** After something that may have ended the session. */
  forget(as: Persona): void {
    this.#cookies.delete(as)
  }

  async #cookiesOf(as: Persona): Promise<Readonly<Record<string, string>>> {
    if (as === 'public') return {}
    const cookies = this.#cookies.get(as) ?? signInAs(this.#world, as)
    this.#cookies.set(as, cookies)
    return await cookies
  }
}

/** How many acts the ledger has. */
export async function countActs({ house }: Pick<World, 'house'>): Promise<number> {
  const counted = build
    .withTables<LedgerTables>()
    .selectFrom('ledger.act')
    .select(on => on.fn.countAll().as('count'))
  const [rows = []] = await house.database.read(KEEPER, counted)
  return Number(rows[0]?.['count'])
}
