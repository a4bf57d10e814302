import { isOrigin } from './kit/proof/checkpoint.ts'
import { granted, type Refusal, refused, type Verdict } from './kit/verdict.ts'

/** Where this installation runs. Which code it runs stands in `codes/`, what people decide in it in the database. */
export type Config = Readonly<{
  host: string
  port: number
  /** The folder for everything that is kept on this machine. */
  folder: string
  /** A PostgreSQL server; without it, PostgreSQL in this process. */
  databaseUrl: string | undefined
  /** The folder of the code pack under `codes/`. */
  code: string
  isDemonstration: boolean
  /** The address that people reach it by; makes cookies secure if it is https. */
  address: string
}>

export type Environment = Readonly<Record<string, string | undefined>>

/** Everything that is wrong with the environment, at once. */
export function readConfig(environment: Environment): Verdict<Config> {
  const refusals: Refusal[] = []
  const port = Number(environment['PORT'] ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) refusals.push(wrong('PORT', 'a number from 0 to 65535'))
  const databaseUrl = environment['DATABASE_URL'] === '' ? undefined : environment['DATABASE_URL']
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    refusals.push(wrong('DATABASE_URL', 'an address that begins with postgres://'))
  }
  const host = environment['HOST'] ?? '127.0.0.1'
  const address = environment['WITAN_ADDRESS'] ?? `http://localhost:${port}`
  if (!URL.canParse(address) || !isOrigin(new URL(address).host))
    refusals.push(wrong('WITAN_ADDRESS', 'an address such as https://code.example.org'))
  const code = environment['WITAN_CODE'] ?? 'sec'
  if (!/^[a-z][a-z0-9-]*$/.test(code)) refusals.push(wrong('WITAN_CODE', 'the name of a folder in codes/'))
  const wanted = environment['WITAN_DEMONSTRATION'] ?? (databaseUrl === undefined ? '1' : '0')
  if (wanted !== '0' && wanted !== '1')
    refusals.push(wrong('WITAN_DEMONSTRATION', '1 for the demonstration, 0 for real work'))
  if (refusals.length > 0) return refused(...refusals)
  const folder = environment['WITAN_VAR'] ?? 'var'
  return granted({ host, port, folder, databaseUrl, code, isDemonstration: wanted === '1', address })
}

function wrong(variable: string, wanted: string): Refusal {
  return {
    reason: 'wrong-setting',
    says: `${variable} must be ${wanted}. Correct it, and start again.`,
    field: variable,
  }
}
