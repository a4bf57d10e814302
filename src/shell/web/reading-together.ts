import type { Row } from '../database/connection.ts'
import type { Readable } from '../database/database.ts'
import type { Ask } from './ask.ts'

type Asked = Readonly<{
  statements: readonly Readable[]
  answer: (rows: readonly (readonly Row[])[]) => void
  fail: (fault: unknown) => void
}>

/** The same ask for what is worked out of many records at once: what is asked before anything is answered goes out in one round trip. */
export function readingTogether(ask: Ask): Ask {
  let waiting: Asked[] = []
  const send = async (): Promise<void> => {
    const sent = waiting
    waiting = []
    try {
      const rows = await ask.read(...sent.flatMap(({ statements }) => statements))
      let from = 0
      for (const { statements, answer } of sent) {
        answer(rows.slice(from, from + statements.length))
        from += statements.length
      }
    } catch (fault) {
      for (const { fail } of sent) fail(fault)
    }
  }
  const read: Ask['read'] = async (...statements) =>
    await new Promise((answer, fail) => {
      if (waiting.length === 0) setImmediate(() => void send())
      waiting.push({ statements, answer, fail })
    })
  return { ...ask, read }
}
