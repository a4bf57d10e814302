import type { Row } from '../database/connection.ts'
import type { Ask } from './ask.ts'

/**
 * The same ask for the making of one page of many parts: what two of its parts ask in the same words is read once. Whoever acts, and then shows the page
 * again, makes it anew.
 */
export function readingOnce(ask: Ask): Ask {
  const known = new Map<string, Promise<readonly Row[]>>()
  const read: Ask['read'] = async (...statements) => {
    const asked = statements.map(statement => ({ statement, words: wordsOf(statement.compile()) }))
    const fresh = asked.filter(({ words }, n) => !known.has(words) && asked.findIndex(one => one.words === words) === n)
    const answers = fresh.length === 0 ? undefined : ask.read(...fresh.map(({ statement }) => statement))
    for (const [n, { words }] of fresh.entries()) known.set(words, rowsAt(answers, n))
    return await Promise.all(asked.map(async ({ words }) => (await known.get(words)) ?? []))
  }
  return { ...ask, read }
}

function wordsOf({ sql, parameters }: Readonly<{ sql: string; parameters: readonly unknown[] }>): string {
  return JSON.stringify([sql, parameters])
}

async function rowsAt(answers: ReturnType<Ask['read']> | undefined, n: number): Promise<readonly Row[]> {
  return (await answers)?.[n] ?? []
}
