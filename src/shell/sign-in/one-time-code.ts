import { Secret, TOTP } from 'otpauth'
import { type Instant, millisecondsOf } from '../../kit/instant.ts'
import { encode } from 'uqr'

/** How long a code of an authenticator application counts; one before and one after are taken too, because clocks differ. */
const PERIOD_SECONDS = 30

/** Text that goes into an authenticator application: 160 bits in base 32. */
export function oneTimeSecretOf(bytes: Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(bytes.subarray(0, 20)).buffer }).base32
}

/**
 * The step to which a code of six digits belongs; undefined if it is not one of now. A step that was used once is used up: whoever takes the
 * code keeps the step, and takes only later ones.
 */
export function stepOfCode(secret: string, code: string, now: Instant): number | undefined {
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return undefined
  const timestamp = millisecondsOf(now)
  const delta = totpOf(secret).validate({ token: digits, timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta
}

/** What an authenticator application reads: by its address, as text and as a picture. */
export type OneTimeSetting = Readonly<{ secret: string; address: string; size: number; dark: readonly string[] }>

/** `dark` has one path for each row of the picture: the squares of a QR code that are dark. */
export function oneTimeSettingOf(secret: string, issuer: string, label: string): OneTimeSetting {
  const address = totpOf(secret, issuer, label).toString()
  const { size, data } = encode(address, { ecc: 'M', border: 2 })
  const dark = data.map((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])).join(''))
  return { secret, address, size, dark: dark.filter(path => path !== '') }
}

function totpOf(secret: string, issuer = 'Witan', label = 'Witan'): TOTP {
  return new TOTP({ issuer, label, secret, period: PERIOD_SECONDS, digits: 6, algorithm: 'SHA1' })
}
