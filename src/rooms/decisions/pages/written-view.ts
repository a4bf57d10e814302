import { type Edition, getEdition } from '../../../kit/pack/pack.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { namesOf } from '../../../shell/web/history.ts'
import { answersOf, keptByReference, recordsById, recordsByReference, recordsFrom } from '../store-register.ts'
import { seatsOf } from '../voter.ts'
import type { Elector, WrittenAnswer, WrittenDecision } from '../written-decision.ts'
import { mayDecide } from './may-do.ts'
import { seesAnswers } from './written-words.ts'

/** A written decision as its page needs it. */
export type WrittenView = Readonly<{
  kept: Kept<WrittenDecision>
  edition: Edition
  subject: SpineRecord | undefined
  /** The meeting that it was reported to. */
  meeting: SpineRecord | undefined
  /** The answers, where the reader may see them. */
  answers: readonly Kept<WrittenAnswer>[]
  seesAnswers: boolean
  names: ReadonlyMap<string, string>
  /** The seats for which the reader may answer. */
  own: readonly Elector[]
  isOpen: boolean
  mayRun: boolean
}>

export async function readWritten(ask: Ask): Promise<WrittenView | undefined> {
  const code = ask.house.pack.code.key
  const at = ask.asAt?.instant
  const [rows = []] = await ask.read(keptByReference(code, 'written-decision', ask.params['reference'] ?? '', at))
  if (rows[0] === undefined) return undefined
  const kept = keptOf<WrittenDecision>(rows[0])
  const { record, content } = kept
  const [answers = [], subjects = [], meetings = []] = await ask.read(
    answersOf(code, record.id, at),
    recordsById(code, content.subject === null ? [] : [content.subject]),
    recordsByReference(code, content.reportedTo ?? ''),
  )
  const edition = getEdition(ask.house.pack, record.edition)
  const sees = seesAnswers(ask, content.body)
  const persons = content.electorate.flatMap(({ member, alternates }) => [
    ...(member === null ? [] : [member]),
    ...alternates,
  ])
  const isOpen = record.state === 'open' && ask.now < content.closesAt && ask.asAt === undefined
  return {
    kept,
    edition,
    subject: [...recordsFrom(subjects).values()][0],
    meeting: [...recordsFrom(meetings).values()].find(({ kind }) => kind === 'meeting'),
    answers: answers.map(row => keptOf<WrittenAnswer>(row)),
    seesAnswers: sees,
    names: sees ? await namesOf(ask, persons) : new Map(),
    own: isOpen ? seatsOf(content.electorate, ask.reader.person?.id ?? null) : [],
    isOpen,
    mayRun: ask.asAt === undefined && mayDecide(ask, edition, content.body, 'record-decision'),
  }
}
