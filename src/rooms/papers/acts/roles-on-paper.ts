import type { Transaction } from '../../../shell/ledger/perform.ts'
import { rolesOn } from '../../bodies/door.ts'
import { rolesToPaper } from '../authorship.ts'
import type { Paper } from '../paper.ts'

/** The actor’s functions, and where the actor stands to the body and to the paper: `chair`, `member`, `author`, `sponsor`. */
export async function rolesOnPaper(
  tx: Transaction,
  paper: Pick<Paper, 'body' | 'author' | 'sponsor' | 'draftedBy'>,
): Promise<readonly string[]> {
  const { person, functions } = tx.actor
  const named = [paper.author, ...(paper.sponsor === null ? [] : [paper.sponsor])]
  const bodies = []
  for (const { kind, key } of named) {
    if (kind === 'body' && (await rolesOn(tx, key)).some(role => role === 'member')) bodies.push(key)
  }
  return [...(await rolesOn(tx, paper.body)), ...rolesToPaper(tx.edition, paper, { person, functions, bodies })]
}
