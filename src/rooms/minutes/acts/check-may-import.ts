import { checkActor } from '../../../kit/pack/actor.ts'
import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Actor } from '../../../shell/ledger/perform.ts'

/** Whoever drafts minutes takes over old ones. */
export function checkMayImport(edition: Edition, { functions }: Pick<Actor, 'functions'>): Verdict {
  const row = getLifecycle(edition, 'minutes').rows.find(({ act }) => act === 'draft-minutes')
  return row === undefined ? granted() : checkActor(edition, row, functions)
}
