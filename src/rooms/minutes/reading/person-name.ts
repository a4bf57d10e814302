/** Words that stand in the names of bodies, companies, places and roles, and in no person's. */
const NOT_NAMES = new Set(
  (
    'limited ltd plc llp inc group committee panel board council supplier suppliers party parties category categories member members ' +
    'large small network networks code codes energy gas electricity power water office authority chair chairman chairperson vice ' +
    'secretary secretariat administrator clerk officer director manager consumer consumers citizens association society department ' +
    'university college school hall centre center street road house room floor building minutes meeting agenda item items action actions ' +
    'apologies present attendance attendees alternate alternates observer observers representative representatives shipper shippers ' +
    'transporter transporters generator generators distributor distributors operator operators independent other industry user users ' +
    'export import domestic services service system systems data metering smart technical security change working sub draft final ' +
    'date time venue location title version classification public private confidential january february march april may june july ' +
    'august september october november december monday tuesday wednesday thursday friday saturday sunday teleconference telephone ' +
    'videoconference online teams the and of for in on at by with from to none nil all parish town county district borough village ' +
    'voting non name names role roles organisation organization company position initials status invited guests guest presenter ' +
    'finance planning governance management policy market operations legal regulator ombudsman trust bank institute standards ' +
    'international national regional local european north south east west northern southern eastern western grid central london page new open closed session old any business welcome'
  ).split(' '),
)

const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Rev(?:erend)?|Revd|Cllrs?|Councillors?|Councilors?|Council Members?|Mayor|Commissioners?|Ald(?:erman)?|Capt|Col|Hon|The Rt Hon|PC|Cr)\.?\s+/
const SURNAME = String.raw`(?:(?:O['’]|D['’]|Mc|Mac|Fitz)?\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)?(?:[-‐](?:\p{Lu}|\p{Ll})\p{Ll}+)*|\p{Lu}{3,})`
const GIVEN = String.raw`(?:${SURNAME}|\p{Lu}\.?(?:\s?\p{Lu}\.)?)`
const PARTICLE = String.raw`(?:(?:van|von|de|der|den|du|la|le|da|di|bin|al|ap|ter)\s+){0,3}`
const FULL = new RegExp(`^${GIVEN}(?:\\s+${GIVEN}){0,2}\\s+${PARTICLE}${SURNAME}$`, 'u')
const ONE = new RegExp(`^${SURNAME}$`, 'u')

/** Whether the words could be a person's full name, or a title and a surname: `Cllr Sample`. */
export function isPersonName(words: string): boolean {
  const text = words.trim()
  if (text.length < 4 || text.length > 60) return false
  const plain = text.replace(TITLE, '')
  if (hasOtherWord(plain)) return false
  return FULL.test(plain) || (plain !== text && ONE.test(plain))
}

function hasOtherWord(text: string): boolean {
  return text
    .split(/\s+/)
    .some(
      (word, index) =>
        NOT_NAMES.has(word.toLowerCase()) &&
        !(index > 0 && /^(May|Hall|West|North|Street|House|Power|Park|East|Banks|Long|Small|Large)$/.test(word)),
    )
}

/** A role that stands in a list of those attending instead of a name: `A Member`, `Network Member 2`, `Panel Chair`. */
export function isRoleName(words: string): boolean {
  return /^(?:(?:An?|The)\s+)?(?:\p{Lu}[\p{L}-]*\s+){0,4}(?:Member|Chair|Chairman|Chairperson|Secretary|Clerk|Observer|Representative|Officer|Alternate|Director)(?:\s+(?:\d{1,2}|[A-Z]))?$/u.test(
    words.trim(),
  )
}

/** A name, and what follows it without a sign between: `Ann Example AE Panel Chair`, `Bob Sample Sample Gas Ltd`. */
export function nameAtStart(words: string): Readonly<{ name: string; initials?: string; rest: string }> | undefined {
  const parts = words.trim().split(/\s+/)
  if (parts.length < 3 || parts.length > 14) return undefined
  for (const length of [2, 3]) {
    const name = parts.slice(0, length).join(' ')
    const next = parts[length]
    if (next === undefined || !isPersonName(name)) continue
    const rest = parts.slice(length)
    if (isInitials(next) && initialsOf(name) === next) return { name, initials: next, rest: rest.slice(1).join(' ') }
    if (rest.some(word => NOT_NAMES.has(word.toLowerCase()))) return { name, rest: rest.join(' ') }
  }
  return undefined
}

export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map(word => word.slice(0, 1))
    .join('')
}

export function isInitials(words: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(words.trim())
}

/** Where a person's name begins in words that open with a category, `Large Suppliers Ann Example`; undefined if nowhere. */
export function nameAtEnd(words: string): Readonly<{ before: string; name: string }> | undefined {
  const parts = words.trim().split(/\s+/)
  for (let from = 0; from <= parts.length - 2; from += 1) {
    const name = parts.slice(from).join(' ')
    if (isPersonName(name)) return { before: parts.slice(0, from).join(' '), name }
  }
  return undefined
}
