import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'

/**
 * The record of a meeting as it is circulated, approved and published. What was said, decided and given to do stands in records of its own;
 * the minutes say from when on, in which version and under whose authority that is the record. A meeting at which something was dealt with
 * that is not for everybody has a second, closed record beside the open one.
 */
export type Minutes = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  /** Is it the closed record? */
  twin: boolean
  /** By when a draft is to be circulated. */
  dueOn: CalendarDate
  /** Oldest first. */
  versions: readonly MinutesVersion[]
  circulated: Circulation | null
  comments: readonly MinutesComment[]
  approved: Approval | null
  publishedAt: Instant | null
  /** What was printed, once and for all, when a version was published. */
  files: readonly PrintedFile[]
}>

export type MinutesVersion = Readonly<{
  /** `0.1` for the first draft, `1.0` as approved, `1.1` as corrected. */
  version: string
  /** What it says is what the record said at this instant. */
  at: Instant
  why: string
}>

export type Circulation = Readonly<{
  at: Instant
  /** By when comments are asked for, and how that was counted; null if the body has no clock for it. */
  commentsDue: Readonly<{ date: CalendarDate; at: Instant | null; explanation: string; isProvisional: boolean }> | null
}>

export type MinutesComment = Readonly<{
  id: string
  /** The identifier of the person. */
  by: string
  /** In words: `Member of the Council`. */
  capacity: string
  /** The number of the item; null for the whole. */
  item: number | null
  text: string
  on: CalendarDate
  answer: Readonly<{ text: string; on: CalendarDate; capacity: string }> | null
}>

export type Approval = Readonly<{
  /** The reference of the decision by which the body approved them. */
  authority: string
  kind: 'decision' | 'written-decision'
  on: CalendarDate
}>

export const FORMATS = ['pdf', 'docx', 'json'] as const
export type PrintFormat = (typeof FORMATS)[number]

export type PrintedFile = Readonly<{ version: string; format: PrintFormat; bytes: number; sha256: string }>

/** `AB12/minutes`; the closed record is `AB12/confidential-minutes`. */
export function minutesReference(meeting: string, twin: boolean): string {
  return `${meeting}/${twin ? 'confidential-minutes' : 'minutes'}`
}

export function begunMinutes(begun: Pick<Minutes, 'meeting' | 'twin' | 'dueOn'>, at: Instant): Minutes {
  return {
    ...begun,
    versions: [{ version: '0.1', at, why: 'First draft' }],
    circulated: null,
    comments: [],
    approved: null,
    publishedAt: null,
    files: [],
  }
}

/** The same with one more version: a draft counts up behind the point, approval makes it whole, a correction counts on. */
export function withVersion(minutes: Minutes, why: string, at: Instant): Minutes {
  const [whole = 0, part = 0] = currentVersion(minutes).split('.').map(Number)
  return { ...minutes, versions: [...minutes.versions, { version: `${whole}.${part + 1}`, at, why }] }
}

/** What is circulated is the version that was there, as it reads at that moment. */
export function withCirculation(minutes: Minutes, circulated: Circulation): Minutes {
  const versions = minutes.versions.map((one, n) =>
    n === minutes.versions.length - 1 ? { ...one, at: circulated.at } : one,
  )
  return { ...minutes, versions, circulated }
}

export function withApproval(minutes: Minutes, approved: Approval, at: Instant): Minutes {
  const approval: MinutesVersion = { version: '1.0', at, why: `Approved by ${approved.authority}` }
  return { ...minutes, approved, versions: [...minutes.versions, approval] }
}

export function currentVersion({ versions }: Pick<Minutes, 'versions'>): string {
  return versions.at(-1)?.version ?? '0.1'
}

/** `Draft 0.2`, `Final 1.0`: as it stands on each page. */
export function versionInWords(
  { versions }: Pick<Minutes, 'versions'>,
  version = currentVersion({ versions }),
): string {
  return `${version.startsWith('0.') ? 'Draft' : 'Final'} ${version}`
}

export function unanswered({ comments }: Pick<Minutes, 'comments'>): readonly MinutesComment[] {
  return comments.filter(({ answer }) => answer === null)
}

export function withAnswer(minutes: Minutes, id: string, answer: NonNullable<MinutesComment['answer']>): Minutes {
  const comments = minutes.comments.map(comment => (comment.id === id ? { ...comment, answer } : comment))
  return { ...minutes, comments }
}

/** The newest version that was printed. */
export function newestPrint({ files }: Pick<Minutes, 'files'>): string | undefined {
  return files.at(-1)?.version
}

export function isPrinted({ files }: Pick<Minutes, 'files'>, version: string): boolean {
  return files.some(file => file.version === version)
}
