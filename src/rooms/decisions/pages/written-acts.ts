import { Type } from 'typebox'
import { type Classification, CLASSIFICATIONS } from '../../../kit/classification.ts'
import { instantAt, isTimeOfDay, LONDON } from '../../../kit/instant.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { isByChair } from '../../../shell/web/confirmation.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, line, prose, several } from '../../../shell/web/form-input.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import { answerWrittenDecision } from '../acts/answer-written-decision.ts'
import { closeWrittenDecision } from '../acts/close-written-decision.ts'
import { openWrittenDecision } from '../acts/open-written-decision.ts'
import { remindVoters } from '../acts/remind-voters.ts'
import { reportWrittenDecision } from '../acts/report-written-decision.ts'
import { withdrawWrittenDecision } from '../acts/withdraw-written-decision.ts'
import { VOTES } from '../decision.ts'
import { addressOfWritten } from './addresses.ts'
import { checkNamed, findSubject } from './find-subject.ts'
import { showNewWritten } from './written-new.ts'
import { showWritten } from './written.ts'
import { showWrittenList } from './written-list.ts'

const NEW = {
  body: line(60),
  question: line(500),
  verb: line(60),
  text: Type.Optional(prose(8000)),
  subject: Type.Optional(line(100)),
  outcome: Type.Optional(line(60)),
  ...dateBoxes('date'),
  reason: Type.Optional(prose(2000)),
  categories: several(line(60)),
  ...dateBoxes('closesOn'),
  closesAt: Type.Optional(line(10)),
  classification: Type.Optional(choice(CLASSIFICATIONS)),
} as const

/** Decisions in writing: the register, the question, and the acts on it. */
export function writtenDoors(web: Web): void {
  web.page('/decisions/written', showWrittenList)
  web.page('/decisions/written/new', showNewWritten)
  web.page('/decisions/written/:reference', showWritten)
  web.act('/decisions/written', {
    fields: Type.Object(NEW),
    from: showNewWritten,
    act: async (ask, { fields }) => await open(ask, fields),
  })
  web.act('/decisions/written/:reference/answers', {
    fields: Type.Object({ seat: Type.Optional(line(60)), vote: choice(VOTES), text: Type.Optional(prose(2000)) }),
    from: showWritten,
    needsConfirmation: isByChair,
    act: async (ask, { fields, version = 0 }) =>
      reached(ask, await answerWrittenDecision(ask.context, { written: written(ask), ...fields, version })),
  })
  web.act('/decisions/written/:reference/reminders', {
    fields: Type.Object({}),
    from: showWritten,
    act: async (ask, { version }) => reached(ask, await remindVoters(ask.context, { written: written(ask), version })),
  })
  web.act('/decisions/written/:reference/closing', {
    fields: Type.Object({}),
    from: showWritten,
    act: async (ask, { version }) =>
      reached(ask, await closeWrittenDecision(ask.context, { written: written(ask), version })),
  })
  web.act('/decisions/written/:reference/withdrawal', {
    fields: Type.Object({ reason: prose(1000) }),
    from: showWritten,
    act: async (ask, { fields, version }) =>
      reached(ask, await withdrawWrittenDecision(ask.context, { written: written(ask), ...fields, version })),
  })
  web.act('/decisions/written/:reference/report', {
    fields: Type.Object({ meeting: line(60) }),
    from: showWritten,
    act: async (ask, { fields, version }) =>
      reached(ask, await reportWrittenDecision(ask.context, { written: written(ask), ...fields, version })),
  })
}

type NewFields = Readonly<Partial<Record<Exclude<keyof typeof NEW, 'categories'>, string>>> &
  Readonly<{ classification?: Classification; categories?: readonly unknown[] }>

async function open(ask: Ask, fields: NewFields): Promise<Verdict<string>> {
  const subject = await findSubject(ask, fields.subject)
  if (!subject.ok) return subject
  const named = checkNamed(subject.value, fields.outcome)
  if (!named.ok) return named
  const closes = closesOf(fields)
  if (!closes.ok) return closes
  const date = dateSent(fields, 'date')
  const opened = await openWrittenDecision(ask.context, {
    body: fields.body ?? '',
    question: fields.question ?? '',
    verb: fields.verb ?? '',
    text: fields.text,
    subject: subject.value,
    outcome: fields.outcome,
    date: date === '' ? undefined : date,
    reason: fields.reason,
    categories: (fields.categories ?? []).map(String),
    closesAt: closes.value,
    classification: fields.classification,
  })
  return opened.ok ? granted(addressOfWritten(opened.value.record.reference)) : opened
}

/** A day and a time; the end of a working day if there is no time. */
function closesOf(fields: NewFields): Verdict<string | undefined> {
  const date = dateSent(fields, 'closesOn')
  if (date === '') return granted(undefined)
  const time = fields.closesAt ?? '17:00'
  const instant = isTimeOfDay(time) ? instantAt(LONDON, date, time) : undefined
  if (instant?.ok === true) return instant
  return refused({
    reason: 'not-a-moment',
    says: 'Give the day on which it closes as day, month and year, and the time such as 17:00.',
    field: 'closesOn',
  })
}

function written({ params }: Ask): string {
  return params['reference'] ?? ''
}

function reached(ask: Ask, verdict: Verdict<unknown>): Verdict<string> {
  return verdict.ok ? granted(addressOfWritten(written(ask))) : verdict
}
