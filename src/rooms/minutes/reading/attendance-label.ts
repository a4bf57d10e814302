import type { AttendanceStatus } from './reading.ts'

export type AttendanceLabel = Readonly<{
  status: AttendanceStatus
  /** What follows the label on its line. */
  rest: string
  /** The label itself, as written. */
  label: string
  /** It says that they came from afar. */
  isRemote?: true
}>

/** Longest first, so that “in attendance” is not read as “attendance”. */
const LABELS: readonly (readonly [RegExp, AttendanceStatus])[] = [
  [
    /^(?:apologies(?: (?:for absence|of absence|received|and absences?|and substitutions?|were received))*(?: from)?|apologised)/i,
    'apologies',
  ],
  [/^(?:regrets)/i, 'apologies'],
  [/^(?:absent|absentees|not present|did not attend)/i, 'absent'],
  [/^(?:alternates?|substitutes?|deputies|deputising)(?: present| attending| members?)?/i, 'alternate'],
  [
    /^(?:(?:also )?in attendance|also (?:present|attending)|others?|observers?|(?:guests?|presenters?|(?:invited|other|additional) (?:guests?|attendees?|participants?))(?: present)?|invitees?|non[- ]?(?:voting )?members?(?: present)?|officers?(?: present)?|staff(?: present)?|secretariat|clerk)/i,
    'in attendance',
  ],
  [
    /^(?:present|(?:voting )?members?(?: (?:present|attending|in attendance))?|attendance|attendees|attending|participants|(?:councillors|directors|trustees|delegates|representatives)(?: present)?|members? of the (?:committee|board|council|panel)|those present|roll call|chair(?:man|person)?|vice[- ]chair(?:man|person)?|minutes? (?:secretary|taker)|scribes?)/i,
    'present',
  ],
]

const REMOTE =
  /^(?:(?:attend(?:ing|ed)|present|join(?:ing|ed)|also) )?(?:(?:by|via|on) (?:tele(?:phone|conference)|phone|video(?:conference| ?link)?|teams|zoom|webex)|remotely|online|dialled in)/i

/** What the line says about those named after it, if it begins with such a label and says nothing else before a colon or its end. */
export function attendanceLabel(text: string): AttendanceLabel | undefined {
  const plain = text.slice(0, 300)
  const remote = REMOTE.exec(plain)?.[0]
  const isLabel = remote !== undefined && /^\s*:/.test(text.slice(remote.length))
  if (isLabel) {
    const rest = text.slice(remote.length).replace(/^\s*:\s*/, '')
    return { status: 'present', rest, label: remote, isRemote: true }
  }
  for (const [pattern, status] of LABELS) {
    const match = pattern.exec(plain)
    if (match === null) continue
    const after = text.slice(match[0].length)
    // “Apologies were received from Ann Example.” is a sentence, and no less a label.
    const said = / from$/i.test(match[0]) ? /^\s+(\S.*)$/s.exec(after) : null
    const rest = said ?? /^\s*(?:\([^)]{0,60}\))?\s*(?:$|[:–—-]\s*|\t|\s{2,}|were:?\s+|(?=\|))(.*)$/is.exec(after)
    if (rest === null) continue
    return { status: isGuests(match[0]) ? 'in attendance' : status, rest: rest[1] ?? '', label: match[0] }
  }
  return undefined
}

function isGuests(label: string): boolean {
  return /guest|presenter|invite|other|additional/i.test(label)
}
