import { Type } from 'typebox'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { isByChair } from '../../../shell/web/confirmation.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, line, prose, several } from '../../../shell/web/form-input.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import { draftDecision } from '../acts/draft-decision.ts'
import { recordDecision } from '../acts/record-decision.ts'
import { recordRecommendation } from '../acts/record-recommendation.ts'
import { saveDiscussion } from '../acts/save-discussion.ts'
import { withdrawDecision } from '../acts/withdraw-decision.ts'
import { BALLOT, castOf, SEAT } from './cast-fields.ts'
import { addressOfRecording } from './addresses.ts'
import { anchorOf } from './at-item.ts'
import { checkNamed, findSubject } from './find-subject.ts'
import { readPlace } from './place-view.ts'
import { showRecording } from './recording.ts'

const DECISION = {
  verb: line(60),
  text: prose(8000),
  by: Type.Optional(choice(['body', 'chair'])),
  as: Type.Optional(choice(['draft'])),
  paper: Type.Optional(line(60)),
  index: Type.Optional(line(4)),
  draft: Type.Optional(line(60)),
  subject: Type.Optional(line(100)),
  reference: Type.Optional(line(100)),
  outcome: Type.Optional(line(60)),
  ...dateBoxes('date'),
  reason: Type.Optional(prose(2000)),
  categories: several(line(60)),
  votes: several(BALLOT),
  castingVote: Type.Optional(choice(['for', 'against'])),
  abstained: several(SEAT),
  dissentSeat: several(SEAT),
  dissentText: several(prose(2000)),
} as const

/** The acts at an item, and at its confidential twin. */
export function recordingDoors(web: Web): void {
  for (const isTwin of [false, true]) {
    const base = `/meetings/:meeting/items/:item${isTwin ? '/confidential' : ''}`
    const from = async (ask: Ask) => await showRecording(ask, isTwin)
    web.page(`${base}/decisions`, from)
    web.act(`${base}/decisions`, {
      fields: Type.Object(DECISION),
      from,
      needsConfirmation: (ask, { fields }) => fields.castingVote !== undefined && isByChair(ask),
      act: async (ask, { fields }) => await record(ask, isTwin, fields),
    })
    web.act(`${base}/recommendations`, {
      fields: Type.Object({ paper: line(60), index: line(4) }),
      from,
      act: async (ask, { fields: { paper, index } }) => {
        const item = await parentOf(ask, isTwin)
        return reached(ask, isTwin, await recordRecommendation(ask.context, { item, paper, index: Number(index) }))
      },
    })
    web.act(`${base}/discussion`, {
      fields: Type.Object({ discussion: prose(200_000) }),
      from,
      act: async (ask, { fields, version }) => {
        const item = await parentOf(ask, isTwin)
        const saved = await saveDiscussion(ask.context, { item, text: fields.discussion, version })
        return saved.ok ? granted(`${addressOf(ask, isTwin)}#discussion-heading`) : saved
      },
    })
    web.act(`${base}/decisions/withdrawals`, {
      fields: Type.Object({ decision: line(60) }),
      from,
      act: async (ask, { fields, version }) => {
        // What the reader does not see is not there to be withdrawn.
        if (!(await findSubject(ask, fields.decision)).ok) return refused(NO_DECISION)
        const withdrawn = await withdrawDecision(ask.context, { ...fields, version })
        return withdrawn.ok ? granted(addressOf(ask, isTwin)) : withdrawn
      },
    })
  }
}

const NO_DECISION = { reason: 'no-such-decision', says: 'There is no such decision. Check its reference.' }

type Fields = Readonly<Record<string, unknown>> & Readonly<{ verb: string; text: string }>

async function record(ask: Ask, isTwin: boolean, fields: Fields): Promise<Verdict<string>> {
  const item = await parentOf(ask, isTwin)
  const subject = await findSubject(ask, textOf(fields, 'reference') ?? textOf(fields, 'subject'))
  if (!subject.ok) return subject
  const outcome = textOf(fields, 'outcome')
  const named = checkNamed(subject.value, outcome)
  if (!named.ok) return named
  const date = dateSent(fields, 'date')
  const by = fields['by'] === 'chair' ? ('chair' as const) : ('body' as const)
  const decision = {
    item,
    verb: fields.verb,
    text: fields.text,
    by,
    subject: subject.value,
    outcome,
    date: date === '' ? undefined : date,
    reason: textOf(fields, 'reason'),
    categories: chosenIn(fields, 'categories'),
    draft: textOf(fields, 'draft'),
    ...castOf(fields),
  }
  if (fields['as'] === 'draft') {
    const draft = await draftDecision(ask.context, decision)
    return draft.ok ? granted(addressOf(ask, isTwin)) : draft
  }
  const paper = textOf(fields, 'paper')
  const index = Number(textOf(fields, 'index') ?? 0)
  return reached(
    ask,
    isTwin,
    paper === undefined
      ? await recordDecision(ask.context, decision)
      : await recordRecommendation(ask.context, { ...decision, paper, index }),
  )
}

function textOf(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function chosenIn(fields: Fields, name: string): readonly string[] {
  return fields[name] === undefined ? [] : [fields[name]].flat().map(String)
}

/** The record at which it is decided. `from` has shown that the reader sees it. */
async function parentOf(ask: Ask, isTwin: boolean): Promise<string> {
  return (await readPlace(ask, isTwin))?.parent.id ?? ''
}

function reached(ask: Ask, isTwin: boolean, verdict: Verdict<Readonly<{ record: Readonly<{ reference: string }> }>>) {
  return verdict.ok ? granted(`${addressOf(ask, isTwin)}#${anchorOf(verdict.value.record.reference)}`) : verdict
}

function addressOf({ params }: Ask, isTwin: boolean): string {
  return addressOfRecording(params['meeting'] ?? '', Number(params['item']), isTwin)
}
