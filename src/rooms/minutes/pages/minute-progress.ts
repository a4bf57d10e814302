import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { tag } from '../../../shell/views/tag.ts'
import { hasBegun, isAdjourned, isInSession, isOver, isUnfinished, itemStateInWords } from '../../meetings/door.ts'
import { addressOfMeeting, addressOfMinutes, addressOfMinuting } from './addresses.ts'
import { neighbour } from './minute-strip.ts'
import { isDecided, type MinuteView } from './minute-view.ts'
import { press } from './presses.ts'

/** Where the item stands, and what takes it further. An item at which nothing was decided says so by another press than one at which something was. */
export function progressPart(view: MinuteView, isLive: boolean): Html {
  const { item, parts, reference } = view
  const { content } = parts.meeting
  const state = html`<p class="govuk-body">${tag(itemStateInWords(item.record.state))} ${presenterOf(view)}</p>`
  if (isOver(content)) {
    const href = addressOfMinutes(reference)
    return html`${state}${insetText(html`The meeting is over. What was said is read and corrected in <a class="govuk-link" href="${href}">the minutes</a>.`)}`
  }
  if (!isLive) return state
  if (!isInSession(content)) return html`${state}${notInSession(view)}`
  return html`${state}<div>${view.isTwin ? openPress(view) : presses(view)}</div>${!view.isTwin && closingPart(view)}`
}

function presenterOf({ item }: MinuteView): Html {
  const { presenter, purpose } = item.content
  return presenter === '' ? html`For ${purpose}` : html`${presenter}, for ${purpose}`
}

function notInSession({ parts, reference }: MinuteView): Html {
  const { content } = parts.meeting
  const words = isAdjourned(content) ? 'The meeting is adjourned.' : 'The meeting has not been opened.'
  const href = hasBegun(content) ? addressOfMeeting(reference) : `${addressOfMeeting(reference)}/roll`
  const remedy = hasBegun(content) ? 'Resume it' : 'Call the roll and open it'
  return insetText(
    html`${words} <a class="govuk-link" href="${href}">${remedy}</a> to record decisions. Notes can be taken already.`,
  )
}

function openPress({ address, item }: MinuteView): Html | undefined {
  const { state } = item.record
  if (state === 'listed')
    return press({ action: `${address}/opening`, text: 'Open the item', key: 'O', kind: 'primary' })
  if (state !== 'concluded' && state !== 'left') return undefined
  return press({ action: `${address}/opening`, text: 'Open the item again', key: 'O' })
}

function presses(view: MinuteView): Html {
  const { address, item } = view
  const { state } = item.record
  const isUnderWay = isUnfinished(state)
  return html`${openPress(view)}${isUnderWay && concluding(view)}${isUnderWay && press({ action: `${address}/carrying-over`, text: 'Carry it over' })}`
}

function concluding(view: MinuteView): Html {
  const next = neighbour(view, 1)
  const action = `${view.address}/conclusion`
  const isSomething = isDecided(view)
  const words = isSomething ? 'Conclude' : 'Nothing to decide'
  const name = isSomething ? 'goTo' : 'nothing'
  const alone = press({
    action,
    text: words,
    name,
    value: 'stay',
    ...(next === undefined ? { key: KEYS.conclude } : {}),
  })
  if (next === undefined) return alone
  const kind = isSomething ? ('primary' as const) : ('secondary' as const)
  return html`${press({ action, text: `${words}, and open item ${next}`, name, value: 'next', key: isSomething ? KEYS.conclude : KEYS.nothing, kind })}${alone}`
}

export const KEYS = { conclude: 'N', nothing: 'X' } as const

/** After the last item, or once there is none left, the meeting can be closed. */
function closingPart(view: MinuteView): Html | undefined {
  const left = view.parts.items.filter(({ record }) => isUnfinished(record.state))
  const isLast = neighbour(view, 1) === undefined
  if (!isLast && left.length > 0) return undefined
  const action = `${view.address}/closing`
  const others = left.filter(({ record }) => record.id !== view.item.record.id).map(({ content }) => content.number)
  return insetText(html`
    ${others.length > 0 && html`<p class="govuk-body">Not dealt with yet: ${others.map(number => html`<a class="govuk-link" href="${addressOfMinuting(view.reference, number ?? 0)}">item ${number}</a> `)}</p>`}
    ${press({ action, text: 'Close the meeting and draft the minutes', name: 'drafts', value: 'yes', kind: left.length === 0 ? 'primary' : 'secondary' })}
    ${press({ action, text: 'Close the meeting' })}`)
}
