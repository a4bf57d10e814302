import { type RawBuilder, sql } from 'kysely'
import type { Readable } from './database.ts'

/** Where a value stands in a statement that is prepared. */
class Place {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * Statements that are the same at every use but for a few values, such as those that find out who a reader is: built and compiled once, since
 * that takes longer than to send them. They are built at the first use.
 */
export function prepared<Name extends string>(
  names: readonly Name[],
  make: (values: Readonly<Record<Name, RawBuilder<string>>>) => readonly Readable[],
): (values: Readonly<Record<Name, string>>) => readonly Readable[] {
  let compiled: readonly ReturnType<Readable['compile']>[] | undefined
  return values => {
    compiled ??= make(placesFor(names)).map(statement => statement.compile())
    return compiled.map(({ sql: text, parameters }) => ({
      compile: () => ({ sql: text, parameters: parameters.map(value => filled(value, values)) }),
    }))
  }
}

function placesFor<Name extends string>(names: readonly Name[]): Readonly<Record<Name, RawBuilder<string>>> {
  // One for each of the names, which is what the type says.
  return Object.fromEntries(names.map(name => [name, sql<string>`${new Place(name)}`])) as Record<
    Name,
    RawBuilder<string>
  >
}

function filled(value: unknown, values: Readonly<Record<string, string>>): unknown {
  return value instanceof Place ? values[value.name] : value
}
