import { html, type Html } from '../../../shell/views/html.ts'
import { counted } from '../../../shell/views/words.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { isThereInPart, partInWords, type RollEntry } from '../roll.ts'
import { addressOfMeeting } from './addresses.ts'
import type { MeetingView } from './meeting-view.ts'
import { quorumSeenNow } from './quorum-part.ts'

const STATUS_WORDS = { expected: 'Expected', present: 'Present', apologies: 'Apologies', absent: 'Not there' } as const
const AS_WORDS = {
  member: 'member',
  alternate: 'alternate',
  'in-attendance': 'in attendance',
  presenter: 'presenting',
  secretariat: 'secretariat',
} as const

/** How somebody on the roll is called: by name for those who may know it, otherwise by seat or by where they come from. */
export function nameOf(view: MeetingView, entry: Pick<RollEntry, 'person' | 'seat' | 'organisation'>): string {
  return view.names.get(entry.person) ?? seatTitle(view, entry.seat) ?? (entry.organisation || 'A person')
}

export function seatTitle({ seats }: MeetingView, seat: string | null): string | undefined {
  return seats.find(({ id }) => id === seat)?.title
}

/** "Lender Member 1, present by telephone, from item 2". */
export function standingInWords(view: MeetingView, entry: RollEntry): string {
  const what =
    entry.as === 'alternate'
      ? `${AS_WORDS.alternate} for ${seatTitle(view, entry.seat) ?? 'a member'}`
      : AS_WORDS[entry.as]
  const how = entry.status === 'present' && entry.manner === 'telephone' ? ' by telephone' : ''
  const part = isThereInPart(entry) ? `, ${partInWords(entry)}` : ''
  return `${what}, ${STATUS_WORDS[entry.status].toLowerCase()}${how}${part}`
}

/** The roll in short, with the quorum in words. */
export function rollPart(view: MeetingView): Html | undefined {
  const { roll, reference } = view
  if (roll === undefined) return undefined
  const { entries } = roll.content
  const seen = quorumSeenNow(view)
  const rows = (['present', 'expected', 'apologies', 'absent'] as const).flatMap(status => {
    const those = entries.filter(entry => entry.status === status)
    if (those.length === 0) return []
    return [
      {
        key: `${STATUS_WORDS[status]} (${those.length})`,
        value: html`<ul class="govuk-list">${those.map(entry => html`<li>${nameOf(view, entry)}, ${standingInWords(view, entry)}</li>`)}</ul>`,
      },
    ]
  })
  return html`<section aria-labelledby="roll"><h2 class="govuk-heading-m" id="roll">Roll and quorum</h2>
    ${seen !== undefined && html`<p class="govuk-body"><strong>${seen.says}.</strong></p>`}
    ${rows.length === 0 ? emptyState('Nobody is on the roll yet.') : summaryList({ rows })}
    <p class="govuk-body"><a class="govuk-link" href="${addressOfMeeting(reference)}/roll">The roll, item by item</a> (${counted(entries.length, 'person', 'persons')})</p>
  </section>`
}

export function rollData(view: MeetingView) {
  if (view.roll === undefined) return undefined
  const seen = quorumSeenNow(view)
  return {
    quorum: seen === undefined ? undefined : { isQuorate: seen.quorum.isQuorate, says: seen.says, at: seen.number },
    entries: view.roll.content.entries.map(entry => ({
      id: entry.id,
      name: nameOf(view, entry),
      as: entry.as,
      seat: seatTitle(view, entry.seat),
      organisation: entry.organisation,
      status: entry.status,
      manner: entry.manner,
      part: partInWords(entry),
    })),
  }
}
