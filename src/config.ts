import { isIP } from 'node:net'
import { isOrigin } from './kit/proof/checkpoint.ts'
import type { MailSettings } from './shell/mail/smtp-mailer.ts'
import type { SingleSignOnSettings } from './shell/sign-in/single-sign-on.ts'
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
  /** Where mail is handed in; without it no mail is sent. */
  mail?: MailSettings | undefined
  /** A directory that says who somebody is; without it people sign in here. */
  singleSignOn?: SingleSignOnSettings | undefined
  /** The network addresses of proxies that are believed where a request came from. */
  proxies?: readonly string[]
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
  const mail = readMail(environment, refusals)
  const singleSignOn = readSingleSignOn(environment, refusals)
  const proxies = readProxies(environment, refusals)
  if (refusals.length > 0) return refused(...refusals)
  const folder = environment['WITAN_VAR'] ?? 'var'
  const place = { host, port, folder, databaseUrl, code, isDemonstration: wanted === '1', address }
  return granted({ ...place, mail, singleSignOn, proxies })
}

function readMail(environment: Environment, refusals: Refusal[]): MailSettings | undefined {
  const server = environment['WITAN_MAIL_SERVER'] ?? ''
  const from = environment['WITAN_MAIL_FROM'] ?? ''
  if (server === '' && from === '') return undefined
  if (!/^smtps?:$/.test(protocolOf(server)))
    refusals.push(wrong('WITAN_MAIL_SERVER', 'an address such as smtp://name:password@mail.example.org:587'))
  if (!/^[^\s@<>,]+@[^\s@<>,]+$/.test(from))
    refusals.push(wrong('WITAN_MAIL_FROM', 'the address that mail comes from, such as secretariat@example.org'))
  return { server, from }
}

function readSingleSignOn(environment: Environment, refusals: Refusal[]): SingleSignOnSettings | undefined {
  const issuer = environment['WITAN_OIDC_ISSUER'] ?? ''
  const client = environment['WITAN_OIDC_CLIENT'] ?? ''
  const secret = environment['WITAN_OIDC_SECRET'] ?? ''
  const title = environment['WITAN_OIDC_TITLE'] ?? ''
  if (issuer === '' && client === '') return undefined
  const isSafe = protocolOf(issuer) === 'https:' || /^http:\/\/(?:localhost|127\.0\.0\.1)(?::|\/|$)/.test(issuer)
  if (!isSafe) refusals.push(wrong('WITAN_OIDC_ISSUER', 'the address of the issuer, beginning with https://'))
  if (client === '')
    refusals.push(wrong('WITAN_OIDC_CLIENT', 'the name under which the issuer knows this installation'))
  return { issuer, client, secret: secret === '' ? undefined : secret, title: title === '' ? 'single sign-on' : title }
}

function readProxies(environment: Environment, refusals: Refusal[]): readonly string[] {
  const named = (environment['WITAN_PROXIES'] ?? '').split(',').map(proxy => proxy.trim())
  const proxies = named.filter(proxy => proxy !== '')
  if (!proxies.every(isNetwork))
    refusals.push(wrong('WITAN_PROXIES', 'network addresses with commas between them, such as 127.0.0.1, 10.0.0.0/8'))
  return proxies
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const most = isIP(address) === 6 ? 128 : 32
  return (
    isIP(address) !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  )
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : ''
}

function wrong(variable: string, wanted: string): Refusal {
  return {
    reason: 'wrong-setting',
    says: `${variable} must be ${wanted}. Correct it, and start again.`,
    field: variable,
  }
}
