import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { closeItem, closeMeeting, openItem } from '../../meetings/door.ts'
import { draftMinutes } from '../acts/draft-minutes.ts'
import { addressOfMinutes, addressOfMinuting } from './addresses.ts'
import { also } from './second-act.ts'
import { neighbour } from './minute-strip.ts'
import { isDecided, type MinuteView } from './minute-view.ts'

/**
 * Opens the item. The one that was under discussion is concluded with that, so it must have come to a decision, or have been said to need none.
 */
export async function openHere(ask: Ask, view: MinuteView): Promise<Verdict<string>> {
  const left = undecidedAndOpen(view)
  if (left !== undefined) {
    return refused({
      reason: 'undecided',
      says: `Nothing has been decided at item ${left}, which is still under discussion. Go back and decide it, or press “Nothing to decide” there.`,
    })
  }
  const opened = await openItem(ask.context, { item: view.item.record.id })
  return opened.ok ? granted(view.address) : opened
}

function undecidedAndOpen(view: MinuteView): number | undefined {
  const { parts, decided } = view
  const open = parts.items.find(
    item => item.record.state === 'open' && item.record.id !== view.item.record.id && !isDecided({ decided, item }),
  )
  return open?.content.number ?? undefined
}

export type Turn = Readonly<{ goTo?: string | undefined; nothing?: string | undefined }>

/** Concludes the item. Without a decision it asks first. */
export async function conclude(ask: Ask, view: MinuteView, { nothing }: Turn): Promise<Verdict<string>> {
  if (!isDecided(view) && nothing === undefined) {
    return refused({
      reason: 'undecided',
      says: 'Nothing has been decided at this item. Record a decision, or press “Nothing to decide”.',
    })
  }
  const isOver = view.item.record.state === 'concluded'
  const concluded = isOver ? granted('') : await closeItem(ask.context, { item: view.item.record.id })
  return concluded.ok ? granted(view.address) : concluded
}

/** Opens the next item, if asked. */
export async function goOn(ask: Ask, view: MinuteView, { goTo, nothing }: Turn): Promise<Verdict<string>> {
  const next = neighbour(view, 1)
  const following = view.parts.items.find(({ content }) => content.number === next)
  if ((goTo ?? nothing) !== 'next' || next === undefined || following === undefined) return granted(view.address)
  const isListed = following.record.state === 'listed'
  const opened = isListed ? await openItem(also(ask, 'next'), { item: following.record.id }) : granted('')
  return opened.ok ? granted(addressOfMinuting(view.reference, next)) : opened
}

export async function closeHere(ask: Ask, { reference }: MinuteView): Promise<Verdict<string>> {
  const closed = await closeMeeting(ask.context, { meeting: reference })
  return closed.ok ? granted(addressOfMinutes(reference)) : closed
}

/** Drafts the minutes of the meeting that was closed, if asked. */
export async function draftAfter(ask: Ask, { reference }: MinuteView, drafts: boolean): Promise<Verdict<string>> {
  const drafted = drafts ? await draftMinutes(also(ask, 'draft'), { meeting: reference }) : granted('')
  return drafted.ok ? granted(addressOfMinutes(reference)) : drafted
}
