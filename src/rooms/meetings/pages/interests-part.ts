import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Interest } from '../interest.ts'
import { press } from './act-forms.ts'
import type { MeetingView } from './meeting-view.ts'
import { seatTitle } from './roll-part.ts'

/** Who declared what, by name or by seat. */
export function declaredBy(view: MeetingView, { person, seat }: Interest): string {
  return view.names.get(person) ?? seatTitle(view, seat) ?? 'Somebody in attendance'
}

/** A table of interests; those who may take one back have a button for it. */
export function interestsTable(
  view: MeetingView,
  interests: readonly Interest[],
  withdrawal: string,
  item?: string,
): Html {
  const { ask, mayKeep } = view
  const mayUndo = ({ person }: Interest) =>
    mayKeep('open-meeting') || (ask.asAt === undefined && ask.reader.person?.id === person)
  return table({
    caption: 'Interests declared',
    captionSize: 's',
    head: ['By', 'Interest', 'Withdrawn from the matter?', html`<span class="govuk-visually-hidden">Act</span>`],
    rows: interests.map(interest => [
      declaredBy(view, interest),
      interest.interest,
      interest.isRecused ? tag('Recused', 'orange') : 'No',
      mayUndo(interest)
        ? press(ask, {
            action: withdrawal,
            text: 'Take back',
            about: `the interest of ${declaredBy(view, interest)}`,
            fields: { person: interest.person, item },
          })
        : '',
    ]),
  })
}

export function interestsData(view: MeetingView, interests: readonly Interest[]) {
  return interests.map(interest => ({
    by: declaredBy(view, interest),
    interest: interest.interest,
    isRecused: interest.isRecused,
  }))
}
