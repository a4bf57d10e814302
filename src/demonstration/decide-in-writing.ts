import { addMinutes, compareInstants, parseInstant } from '../kit/instant.ts'
import type { WrittenDecision } from '../kit/pack/demonstration-record.ts'
import { answerWrittenDecision, closeWrittenDecision, openWrittenDecision } from '../rooms/decisions/door.ts'
import { byPerson, bySecretary, done, type Stage, type Step } from './stage.ts'
import { approveMinutes } from '../rooms/minutes/door.ts'

const PART = 'Decisions in writing'

/** What bodies decided between meetings: the question, the answer of each seat at its moment, and the close. */
export function writtenDecisionSteps(stage: Stage): readonly Step[] {
  return stage.facts.writtenDecisions.flatMap(told => stepsOf(stage, inFull(told)))
}

/** Its moments as the record writes them. */
function inFull(told: WrittenDecision): WrittenDecision {
  const written = (instant: string) => done(parseInstant(instant), told.title)
  return {
    ...told,
    circulatedAt: written(told.circulatedAt),
    closesAt: written(told.closesAt),
    answers: told.answers.map(answer => ({ ...answer, at: written(answer.at) })),
  }
}

function stepsOf(stage: Stage, told: WrittenDecision): readonly Step[] {
  const { circulatedAt, closesAt, answers } = told
  let reference = ''
  const step = (at: string, run: () => Promise<void>): Step => ({ at, part: PART, run })
  const last =
    answers
      .map(({ at }) => at)
      .toSorted(compareInstants)
      .at(-1) ?? circulatedAt
  let isClosed = false
  const close = async (at: string): Promise<void> => {
    if (isClosed) return
    const closed = await closeWrittenDecision(await bySecretary(stage, at), { written: reference })
    // The rules may let it close as soon as it is settled; where they do not, it closes in its time.
    isClosed = closed.ok
    if (at === closesAt) done(closed, told.title)
    if (isClosed) await approve(stage, told, { reference, at })
  }
  return [
    step(circulatedAt, async () => {
      reference = await ask(stage, told)
    }),
    ...answers.map(answer => step(answer.at, async () => await reply(stage, told, answer, reference))),
    step(addMinutes(last, 1), async () => await close(addMinutes(last, 1))),
    step(closesAt, async () => await close(closesAt)),
  ]
}

/** What it approved follows from it. */
async function approve(
  stage: Stage,
  { minutesOf }: WrittenDecision,
  { reference, at }: Readonly<{ reference: string; at: string }>,
): Promise<void> {
  const meeting = stage.facts.meetings.find(
    each => each.reference === minutesOf && each.minutesApprovedOn !== undefined,
  )
  if (meeting === undefined) return
  const asked = { meeting: meeting.reference, authority: reference }
  done(await approveMinutes(await bySecretary(stage, at), asked), `the minutes of ${meeting.reference}`)
}

async function ask(
  stage: Stage,
  { body, title, verb, text, circulatedAt, closesAt }: WrittenDecision,
): Promise<string> {
  const context = await bySecretary(stage, circulatedAt)
  const opened = await openWrittenDecision(context, { body, question: title, verb, text, closesAt })
  return done(opened, title).record.reference
}

async function reply(
  stage: Stage,
  { body, title }: WrittenDecision,
  { seat, number, answer, at, comment }: WrittenDecision['answers'][number],
  written: string,
): Promise<void> {
  const held = stage.facts.seats.find(each => each.body === body && each.seat === seat && each.number === number)
  if (held === undefined) throw new Error(`Nobody holds seat ${seat} ${number} of ${body}.`)
  const context = await byPerson(stage, held.person, at)
  done(await answerWrittenDecision(context, { written, vote: answer, text: comment }), title)
}
