import type { Connection, Engine } from '../src/shell/database/connection.ts'

/** What was sent to the database, in order: a text with several statements, or one statement with its parameters. */
export type Sent = Readonly<{ text: string; parameters?: readonly unknown[] }>

/** An engine that notes what passes through it. */
export function recording(engine: Engine): Readonly<{ engine: Engine; taken: () => readonly Sent[] }> {
  let sent: Sent[] = []
  const noting = (connection: Connection): Connection => ({
    query: (text, parameters) => {
      sent.push({ text, parameters })
      return connection.query(text, parameters)
    },
    script: text => {
      sent.push({ text })
      return connection.script(text)
    },
  })
  return {
    engine: { ...engine, lend: work => engine.lend(connection => work(noting(connection))) },
    taken: () => {
      const all = sent
      sent = []
      return all
    },
  }
}
