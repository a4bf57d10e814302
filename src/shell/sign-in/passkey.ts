import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { House } from '../house.ts'
import { isOwnChallenge, newChallenge } from './challenge.ts'

type Site = Pick<House, 'address' | 'signingKey' | 'now'>

/** A passkey as the house keeps it. */
export type Passkey = Readonly<{
  credential: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: readonly string[]
}>

/** What a browser needs to make a passkey for a person; `use` says on which page. */
export async function optionsForMaking(
  site: Site,
  use: string,
  person: Readonly<{ id: string; name: string }>,
  known: readonly string[] = [],
) {
  const { generateRegistrationOptions } = await library()
  return await generateRegistrationOptions({
    rpName: 'Witan',
    rpID: new URL(site.address).hostname,
    userID: new TextEncoder().encode(person.id),
    userName: person.name,
    userDisplayName: person.name,
    challenge: newChallenge(site.signingKey, use, site.now()),
    attestationType: 'none',
    excludeCredentials: known.map(id => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What a browser needs to ask for any passkey of this site: who it is, the passkey says. */
export async function optionsForAsking(site: Site, use: string) {
  const { generateAuthenticationOptions } = await library()
  return await generateAuthenticationOptions({
    rpID: new URL(site.address).hostname,
    challenge: newChallenge(site.signingKey, use, site.now()),
    userVerification: 'required',
  })
}

/** The passkey that a browser made, and the challenge that it answered; undefined if it is none for this site and use. */
export async function madePasskey(
  site: Site,
  use: string,
  answer: string,
): Promise<Readonly<{ passkey: Passkey; challenge: string }> | undefined> {
  const response = parsed<RegistrationResponseJSON>(answer)
  const challenge = challengeIn(response?.response?.clientDataJSON)
  if (response === undefined || challenge === undefined) return undefined
  try {
    const { verifyRegistrationResponse } = await library()
    const made = await verifyRegistrationResponse({ response, ...expectedOf(site, use) })
    if (!made.verified) return undefined
    const { id, publicKey, counter, transports } = made.registrationInfo.credential
    return {
      passkey: { credential: id, publicKey: Uint8Array.from(publicKey), counter, transports: transports ?? [] },
      challenge,
    }
  } catch {
    return undefined
  }
}

/** Which passkey an answer claims to be of; whether it is, `checkPasskeyAnswer` says. */
export function credentialIn(answer: string): string | undefined {
  const id = parsed<AuthenticationResponseJSON>(answer)?.id
  return typeof id === 'string' && /^[\w-]{10,1400}$/.test(id) ? id : undefined
}

/** The challenge that was answered, and the passkey's count of its answers; undefined if the answer is not of this passkey, site and use. */
export async function checkPasskeyAnswer(
  site: Site,
  use: string,
  answer: string,
  { credential, publicKey, counter }: Passkey,
): Promise<Readonly<{ challenge: string; counter: number }> | undefined> {
  const response = parsed<AuthenticationResponseJSON>(answer)
  const challenge = challengeIn(response?.response?.clientDataJSON)
  if (response === undefined || challenge === undefined) return undefined
  try {
    const { verifyAuthenticationResponse } = await library()
    const known = { id: credential, publicKey, counter }
    const checked = await verifyAuthenticationResponse({ response, ...expectedOf(site, use), credential: known })
    return checked.verified ? { challenge, counter: checked.authenticationInfo.newCounter } : undefined
  } catch {
    return undefined
  }
}

/** Brought when it is needed: who only reads never does. */
const library = async () => await import('@simplewebauthn/server')

function expectedOf({ address, signingKey, now }: Site, use: string) {
  const { hostname, origin } = new URL(address)
  return {
    expectedChallenge: (challenge: string) => isOwnChallenge(signingKey, use, challenge, now()),
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
  }
}

function challengeIn(clientData: unknown): string | undefined {
  if (typeof clientData !== 'string') return undefined
  const said = parsed<Readonly<{ challenge?: unknown }>>(Buffer.from(clientData, 'base64url').toString('utf8'))
  return typeof said?.challenge === 'string' ? said.challenge : undefined
}

/** What a browser sent as JSON. The library checks each part that it reads. */
function parsed<T>(text: string): T | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as T) : undefined
  } catch {
    return undefined
  }
}
