import type { KeyObject } from 'node:crypto'
import type { Configuration } from 'openid-client'
import { type Instant, addMinutes, compareInstants } from '../../kit/instant.ts'
import { seal, unseal } from './sealing.ts'

/** Another organisation’s directory that says who somebody is, by OpenID Connect. */
export type SingleSignOnSettings = Readonly<{
  issuer: string
  client: string
  secret: string | undefined
  /** How people call it: `the office directory`. */
  title: string
}>

/** What somebody went to the directory for. */
export type SignOnErrand = Readonly<{
  kind: 'sign-in' | 'confirmation' | 'addition' | 'link'
  /** Where to go afterwards, or the token of the link that is to be used. */
  detail: string
}>

/** Where the directory sends people back to. */
export const RETURN_PATH = '/sign-in/single-sign-on/return'

const MINUTES = 15
const SEAL = 'single sign-on'

type Site = Readonly<{ address: string; signingKey: KeyObject; now: () => Instant }>
type Begun = Readonly<{ errand: SignOnErrand; state: string; nonce: string; verifier: string; until: Instant }>

/** The address at the directory to go to, and what the browser keeps until it comes back: sealed, so that nobody reads or makes it. */
export async function goToDirectory(
  site: Site,
  settings: SingleSignOnSettings,
  errand: SignOnErrand,
): Promise<Readonly<{ location: string; kept: string }>> {
  const { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } =
    await library()
  const begun: Begun = {
    errand,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    until: addMinutes(site.now(), MINUTES),
  }
  const location = buildAuthorizationUrl(await configurationOf(settings), {
    redirect_uri: new URL(RETURN_PATH, site.address).href,
    scope: 'openid',
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
    // Whoever confirms who it is does so anew, whatever the directory remembers.
    ...(errand.kind === 'confirmation' ? { prompt: 'login', max_age: '0' } : {}),
  })
  return { location: location.href, kept: seal(site.signingKey, SEAL, JSON.stringify(begun)) }
}

export type SignedOn = Readonly<{ issuer: string; subject: string; errand: SignOnErrand }>

/** Who came back, by issuer and subject; undefined if it was not for this browser, was too late, or the directory does not say so. */
export async function comeFromDirectory(
  site: Site,
  settings: SingleSignOnSettings,
  kept: string,
  answer: Readonly<{ code: string; state: string; issuer: string | undefined }>,
): Promise<SignedOn | undefined> {
  const opened = unseal(site.signingKey, SEAL, kept)
  if (opened === undefined) return undefined
  // Only `goToDirectory` seals for this use.
  const begun = JSON.parse(opened) as Begun
  if (compareInstants(begun.until, site.now()) <= 0) return undefined
  const url = new URL(RETURN_PATH, site.address)
  url.searchParams.set('code', answer.code)
  url.searchParams.set('state', answer.state)
  if (answer.issuer !== undefined) url.searchParams.set('iss', answer.issuer)
  try {
    const { authorizationCodeGrant } = await library()
    const tokens = await authorizationCodeGrant(await configurationOf(settings), url, {
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      pkceCodeVerifier: begun.verifier,
      ...(begun.errand.kind === 'confirmation' ? { maxAge: MINUTES * 60 } : {}),
    })
    const claims = tokens.claims()
    return claims === undefined ? undefined : { issuer: claims.iss, subject: claims.sub, errand: begun.errand }
  } catch (fault) {
    // A code that is wrong, used or late, and an answer that was not made for this browser, are all no sign-on.
    if (fault instanceof Error) return undefined
    throw fault
  }
}

/** Brought when it is needed: an installation without a directory never does. */
const library = async () => await import('openid-client')

const configurations = new Map<string, Promise<Configuration>>()

/** What the directory says of itself, asked once; asked again after a failure. */
async function configurationOf(settings: SingleSignOnSettings): Promise<Configuration> {
  const key = JSON.stringify(settings)
  const known = configurations.get(key) ?? discover(settings)
  configurations.set(key, known)
  try {
    return await known
  } catch (fault) {
    configurations.delete(key)
    throw fault
  }
}

async function discover({ issuer, client, secret }: SingleSignOnSettings): Promise<Configuration> {
  const url = new URL(issuer)
  const isHere = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname)
  const { allowInsecureRequests, discovery } = await library()
  return await discovery(url, client, secret, undefined, isHere ? { execute: [allowInsecureRequests] } : {})
}
