import type { Body } from '../../../kit/pack/body.ts'
import type { Code } from '../../../kit/pack/code.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { parseReference } from '../../../kit/pack/reference-pattern.ts'
import type { ReadAction, ReadDecision, ReadItem, ReadMeeting, ReadMinutes, ReadUpdate } from '../reading/reading.ts'
import { ownerNamed, type OwnerChoice, ownersAt } from '../owner-words.ts'
import type {
  Review,
  ReviewAction,
  ReviewAttendee,
  ReviewDecision,
  ReviewItem,
  ReviewMeeting,
  ReviewUpdate,
} from './review.ts'
import { saidAt } from './said-at.ts'

type Words = Readonly<{ code: Code; edition: Edition; owners: readonly OwnerChoice[] }>

/** What was read, in the words of the code. Where they do not fit, a person is told, and chooses. */
export function reviewOf(read: ReadMinutes, code: Code, edition: Edition): Review {
  const body = bodyOf(read.meeting, edition)
  const words = { code, edition, owners: ownersAt(code, edition, body) }
  return {
    meeting: meetingOf(read.meeting, body),
    classification: read.classification ?? 'green',
    attendance: read.attendance.map(attendeeOf),
    items: read.items.map((item, n) => itemOf(read, item, n, words)),
    warnings: read.warnings,
  }
}

/** By the letters of its meetings’ references, or by any of its names. */
function bodyOf({ body, reference }: ReadMeeting, { bodies, references }: Edition): Body | undefined {
  const series = reference === undefined ? undefined : parseReference(references, 'meeting', reference)?.['series']
  const bySeries = bodies.find(one => one.series === series)
  const named = (one: Body) =>
    [one.name, one.shortName, one.inSentence].some(name => name.toLowerCase() === body?.toLowerCase())
  return bySeries ?? bodies.find(named)
}

function meetingOf(meeting: ReadMeeting, body: Body | undefined): ReviewMeeting {
  const said =
    meeting.body === undefined ? 'The minutes do not name the body.' : `“${meeting.body}” is no body of the code.`
  return {
    body: body?.key ?? null,
    number: meeting.number ?? null,
    date: meeting.date ?? null,
    place: meeting.venue ?? '',
    doubts: [...(body === undefined ? [`${said} Choose it.`] : []), ...meeting.doubts],
  }
}

function attendeeOf(attendee: ReadMinutes['attendance'][number], n: number): ReviewAttendee {
  const { name, status, lines, doubt, category, organisation, role, items, remote } = attendee
  return {
    key: `p${n + 1}`,
    lines,
    doubts: doubt === undefined ? [] : [doubt],
    isLeftOut: false,
    name,
    status,
    place: organisation ?? category ?? role ?? '',
    items: items ?? '',
    isRemote: remote === true,
  }
}

function itemOf(read: ReadMinutes, item: ReadItem, n: number, words: Words): ReviewItem {
  const key = `i${n + 1}`
  const isHere = ({ item: at }: Readonly<{ item?: ReadItem['number'] }>) => at === item.number
  const actions = read.actions.filter(({ ref }) => item.actions.includes(ref))
  const updates = read.updates.filter(isHere)
  const isMoved = item.number !== n + 1
  return {
    key,
    lines: item.lines,
    doubts: [
      ...(item.doubt === undefined ? [] : [item.doubt]),
      ...(isMoved ? [`The minutes number it ${item.number}; on the record it becomes ${n + 1}.`] : []),
    ],
    isLeftOut: false,
    label: String(item.number),
    title: item.title,
    text: saidAt(item, [...item.decisions, ...actions, ...updates]),
    decisions: item.decisions.map((decision, d) => decisionOf(decision, `${key}d${d + 1}`, words)),
    actions: actions.map((action, a) => actionOf(action, `${key}a${a + 1}`, words)),
    updates: updates.map((update, u) => updateOf(update, `${key}u${u + 1}`, words)),
  }
}

function decisionOf(decision: ReadDecision, key: string, { edition }: Words): ReviewDecision {
  const verb = edition.decisionVerbs.find(({ minuteWord }) => minuteWord === decision.verb)
  const isChairs = decision.by?.toLowerCase().includes(edition.words.chair.toLowerCase()) === true
  const points = (decision.points ?? []).map(point => `- ${tidied(point)}`)
  return {
    key,
    lines: decision.lines,
    doubts: [
      ...(decision.doubt === undefined ? [] : [decision.doubt]),
      ...(verb === undefined ? [`The code has no verb ${decision.verb}. Choose what was meant.`] : []),
    ],
    isLeftOut: false,
    verb: verb?.key ?? null,
    written: decision.verb,
    text: [tidied(decision.text), ...points].join('\n'),
    by: isChairs ? 'chair' : 'body',
  }
}

function actionOf(action: ReadAction, key: string, { code, edition, owners }: Words): ReviewAction {
  const written = action.owner ?? ''
  const owner = ownerNamed(owners, code, written) ?? null
  const isReference = parseReference(edition.references, 'action', action.ref) !== undefined
  return {
    key,
    lines: action.lines,
    doubts: [
      ...(action.doubt === undefined ? [] : [action.doubt]),
      ...(owner === null
        ? [
            written === ''
              ? 'It has no owner. Choose one.'
              : `“${written}” is nobody whom the code knows. Choose the owner.`,
          ]
        : []),
      ...(isReference ? [] : [`“${action.ref}” is not how the code numbers its actions. Correct it.`]),
    ],
    isLeftOut: false,
    reference: action.ref,
    owner,
    written,
    text: withoutOwner(action.text, written),
    dueWords: action.due ?? '',
    dueOn: action.dueDate ?? null,
  }
}

function updateOf(update: ReadUpdate, key: string, { edition }: Words): ReviewUpdate {
  const isReference = parseReference(edition.references, 'action', update.ref) !== undefined
  return {
    key,
    lines: update.lines,
    doubts: [
      ...(update.doubt === undefined ? [] : [update.doubt]),
      ...(isReference ? [] : [`“${update.ref}” is not how the code numbers its actions. Correct it.`]),
    ],
    isLeftOut: false,
    reference: update.ref,
    text: update.text,
    closes: update.closed,
  }
}

/** What follows `<owner> to`. */
function withoutOwner(text: string, owner: string): string {
  const plain = text.trim().replace(/^the\s+/i, '')
  const rest = plain.startsWith(owner)
    ? plain.slice(owner.length).replace(/^\s*[:–—-]?\s*(?:(?:is|are)\s+to|to|will|shall)\s+/i, '')
    : plain
  return tidied(rest)
}

/** Without what only parts it from the next one in a list. */
function tidied(text: string): string {
  return text
    .trim()
    .replace(/[;,.]?\s*(?:\band\b|\bor\b)?\s*[;,.]*$/, '')
    .trim()
}
