import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** What the record says of an account: by what its person can sign in, never with what. Only the person itself sees it. */
export type Account = Readonly<{
  person: string
  /** How many passkeys there are. */
  passkeys: number
  hasPassword: boolean
  hasDirectory: boolean
  /** When recovery codes were made last. */
  recoveryCodesMadeOn: string | null
  wantsMail: boolean
}>

export const NEW_ACCOUNT: Omit<Account, 'person'> = {
  passkeys: 0,
  hasPassword: false,
  hasDirectory: false,
  recoveryCodesMadeOn: null,
  wantsMail: true,
}

/** An address for mail in the one way in which it is kept and compared. */
export function addressFrom(written: string): string {
  return written.trim().normalize('NFC').toLowerCase()
}

export function checkAddress(written: string): Verdict<string> {
  const address = addressFrom(written)
  if (address.length <= 254 && ADDRESS.test(address)) return granted(address)
  return refused({
    reason: 'not-an-address',
    says: 'Enter an address for mail in the form name@example.org.',
    field: 'address',
  })
}

/** One of each side of one @: what mail is sent to has no blanks, brackets, commas or quotes in it. */
const ADDRESS =
  /^[^\s@<>()[\]\\,;:"\u0000-\u001f\u007f]{1,64}@[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff.-]*[a-z0-9\u00a1-\uffff])?\.[a-z\u00a1-\uffff]{2,}$/

const SHORTEST = 12
const LONGEST = 200

/**
 * In English, as NIST SP 800-63B has it:
 * - at least 12 characters and at most 200, of any kind;
 * - not made of few characters, nor of what others know of its owner: the name, the address, the name of the product;
 * - it need not be changed by a date.
 */
export function checkNewPassword(password: string, known: readonly string[]): Verdict {
  const no = (reason: string, says: string) => refused({ reason, says, field: 'password' })
  const letters = [...password.normalize('NFKC')]
  if (letters.length < SHORTEST)
    return no(
      'password-too-short',
      `Choose a password of at least ${SHORTEST} characters; several words are a good one.`,
    )
  if (letters.length > LONGEST) return no('password-too-long', `Choose a password of at most ${LONGEST} characters.`)
  if (new Set(letters).size < 5)
    return no('password-too-plain', 'Choose a password of more than four different characters.')
  const plain = password.toLowerCase()
  const words = ['witan', 'password', ...known.flatMap(wordsOf)].filter(word => plain.includes(word))
  const left = words.reduce((text, word) => text.replaceAll(word, ''), plain)
  return left.length < SHORTEST - 4
    ? no(
        'password-easily-guessed',
        'Choose a password that is not made of your name, your address or the name of the product.',
      )
    : granted()
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 2)
}

/** Letters and digits that nobody takes for one another. */
const CODE_LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
const CODE_LENGTH = 12
export const RECOVERY_CODES = 10

/** Codes to write down, for when everything else is lost: some 59 bits each, such as `k7w2-9fgh-p3xq`. `random` answers a number below its argument. */
export function newRecoveryCodes(random: (below: number) => number): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS.charAt(random(CODE_LETTERS.length))).join('')
    return letters.replace(/(.{4})(?=.)/g, '$1-')
  })
}

/** A recovery code as it is compared; undefined if this cannot be one. */
export function recoveryCodeFrom(written: string): string | undefined {
  const letters = written.toLowerCase().replaceAll(/[\s-]/g, '')
  return letters.length === CODE_LENGTH ? letters : undefined
}
