import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { newIdentifier } from '../../../kit/identifier.ts'
import { millisecondsOf } from '../../../kit/instant.ts'
import { isUnfinished } from '../../meetings/door.ts'
import { begunDecision, type Decision } from '../decision.ts'
import { titleOf } from '../sentence.ts'
import { checkWording } from '../wording.ts'
import { nextPosition } from '../store.ts'
import type { NewDecision } from './decide-at.ts'
import { checkStepOf, excludedFrom, preparers, takePlace } from '../store-place.ts'

export type DraftDecision = Pick<NewDecision, 'item' | 'verb' | 'text' | 'by' | 'subject' | 'outcome' | 'exclude'>

/** Words that the body may decide in, for the secretariat and the chair alone; a draft has no number and no effect. */
export async function draftDecision(context: ActContext, input: DraftDecision): Promise<Verdict<Kept<Decision>>> {
  return await perform(context, async tx => {
    const place = await takePlace(tx, input.item)
    if (!place.ok) return place
    const { edition, body, parent, item, meeting } = place.value
    const step = await checkStepOf(tx, place.value, 'draft-decision')
    if (!step.ok) return step
    const wording = checkWording(edition, input.verb, input.text)
    if (!wording.ok) return wording
    if (step.value.guards.includes('item-open') && !isUnfinished(item.record.state)) {
      return refused({ reason: 'item-not-open', says: 'This item is over. Reopen it to draft a decision.' })
    }
    const content = begunDecision(
      { meeting: meeting.record.reference, item: parent.id },
      { verb: input.verb, text: input.text, by: input.by ?? 'body' },
      await nextPosition(tx, parent.id),
    )
    const id = newIdentifier(millisecondsOf(tx.at))
    const draft = await keep<Decision>(tx, {
      id,
      kind: 'decision',
      reference: `draft-${id}`,
      title: titleOf(edition, body.key, content),
      state: step.value.to,
      classification: parent.classification,
      readers: preparers(edition, body.key, parent),
      content: { ...content, subject: input.subject ?? null, outcome: input.outcome ?? null },
      body: body.key,
      parent: parent.id,
      position: content.position,
      excluded: excludedFrom(place.value, input.exclude),
      edition: edition.from,
      verb: 'decision-drafted',
    })
    return granted(draft)
  })
}
