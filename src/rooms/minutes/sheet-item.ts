import { capital } from '../../kit/capital.ts'
import { formatDate } from '../../kit/calendar-date.ts'
import { compareClassifications } from '../../kit/classification.ts'
import { getVerb } from '../../kit/pack/pack.ts'
import type { Decision } from '../decisions/door.ts'
import type { Interest } from '../meetings/door.ts'
import { passagesOf } from './passages.ts'
import type { PlaceOnSheet } from './place-on-sheet.ts'
import type { SheetAction, SheetDecisions, SheetItem, SheetUpdate } from './sheet.ts'
import type { Held, SheetParts, Wanted } from './sheet-parts.ts'

/** What one item says on a sheet. Its paragraphs get their numbers once all items are there. */
export function itemOn(
  parts: SheetParts,
  wanted: Wanted,
  place: PlaceOnSheet,
  updates: readonly SheetUpdate[],
): SheetItem {
  const isForReaders = ({ record }: Held<unknown>) =>
    record.parent === place.id && compareClassifications(record.classification, wanted.classification) <= 0
  const decisions = parts.decisions.filter(isForReaders).filter(({ record }) => record.state === 'recorded')
  const [discussion] = parts.discussions.filter(isForReaders)
  return {
    number: place.number,
    title: place.id === null ? bannerOf(parts, place) : place.title,
    isApart: place.id === null,
    papers: parts.papers
      .filter(({ record }) => place.papers.includes(record.id))
      .filter(({ record }) => compareClassifications(record.classification, wanted.classification) <= 0)
      .map(({ record }) => `${record.reference} ${record.title}`),
    interests: interestsIn(parts, place.recusals),
    passages: passagesOf(discussion?.content.text ?? ''),
    updates,
    decisions: decisionsIn(parts, decisions),
    remarks: [...decisions.flatMap(decision => remarksOn(parts, decision)), ...remarkOnEnd(place)],
    actions: parts.actions.filter(isForReaders).map(actionOf),
    stub: stubOf(parts, place),
  }
}

/** `Lender Member 2 declared an interest and withdrew: …` */
export function interestsIn(
  { seats, names }: Pick<SheetParts, 'seats' | 'names'>,
  interests: readonly Interest[],
): readonly string[] {
  return interests.map(({ seat, person, interest, isRecused }) => {
    const who = names.get(person)
    const title = seats.find(({ id }) => id === seat)?.title
    const named = [...new Set([who, title])].filter(part => part !== undefined)
    const subject = named.length === 2 ? `${who} (${title})` : (named[0] ?? 'Somebody who attended')
    return `${subject} declared an interest${isRecused ? ' and withdrew' : ''}: ${interest}`
  })
}

/** What was said at this meeting of actions that are older than it. */
export function updatesAt(parts: SheetParts, wanted: Wanted): readonly SheetUpdate[] {
  const { reference } = parts.meeting.record
  return parts.updated
    .filter(({ content }) => content.confidential === wanted.twin)
    .filter(({ record }) => compareClassifications(record.classification, wanted.classification) <= 0)
    .map(({ record, content }) => {
      const said = content.updates.filter(({ meeting }) => meeting === reference).map(({ text }) => text)
      return { reference: record.reference, text: said.join('\n'), isClosed: content.closedBy === reference }
    })
    .filter(({ text, isClosed }) => text !== '' || isClosed)
}

export function actionOf({ record, content }: SheetParts['actions'][number]): SheetAction {
  const { owner, text, due } = content
  const saysDue = due.words !== '' && text.toLowerCase().includes(due.words.toLowerCase())
  const words = due.on === null ? due.words : formatDate(due.on)
  return { reference: record.reference, owner: owner.words, text, due: words === '' ? null : words, saysDue }
}

function decisionsIn({ edition, body }: SheetParts, decisions: readonly Held<Decision>[]): readonly SheetDecisions[] {
  const groups: SheetDecisions[] = []
  for (const { record, content } of decisions) {
    const lead = capital(content.by === 'chair' ? `the ${capital(edition.words.chair)}` : body.inSentence)
    const item = {
      reference: record.reference,
      verb: getVerb(edition, content.verb).minuteWord,
      text: content.text,
    }
    const last = groups.at(-1)
    if (last?.lead === lead) groups.splice(-1, 1, { lead, items: [...last.items, item] })
    else groups.push({ lead, items: [item] })
  }
  return groups
}

function remarksOn({ seats }: SheetParts, { record, content }: Held<Decision>): readonly string[] {
  const title = (id: string) => seats.find(seat => seat.id === id)?.title ?? 'A seat'
  const votes = content.votes ?? []
  const those = (vote: string, words: string) => {
    const titles = votes.filter(cast => cast.vote === vote).map(({ seat }) => title(seat))
    return titles.length === 0 ? '' : `${words}: ${titles.join(', ')}.`
  }
  const abstained = content.abstained.map(title).join(', ')
  const remarks = [
    content.count?.explanation ?? '',
    those('for', 'For'),
    those('against', 'Against'),
    those('abstain', 'Abstaining'),
    abstained === '' ? '' : `Abstained: ${abstained}.`,
    ...content.dissent.map(({ seat, text }) => `${title(seat)} dissented: ${text}`),
  ].filter(remark => remark !== '')
  return remarks.length === 0 ? [] : [`${record.reference}. ${remarks.join(' ')}`]
}

function remarkOnEnd({ state }: PlaceOnSheet): readonly string[] {
  if (state === 'carried-over') return ['The item was carried over to the next meeting.']
  return state === 'withdrawn' ? ['The item was withdrawn.'] : []
}

function bannerOf({ edition }: SheetParts, { goesOn }: PlaceOnSheet): string {
  return edition.classification.classes[goesOn ?? 'red'].banner
}

function stubOf({ edition }: SheetParts, { id, goesOn }: PlaceOnSheet): SheetItem['stub'] {
  if (goesOn === null) return null
  const { name, handling } = edition.classification.classes[goesOn]
  const what = id === null ? 'This item' : 'A part of this item'
  return { title: name, text: `${what} is recorded in the ${edition.words.confidentialMinutes}. ${handling}` }
}
