import { isDeclaredGroup } from '../ledger/audience.ts'
import { html } from '../views/html.ts'
import { insetText } from '../views/inset-text.ts'
import type { Ask } from './ask.ts'
import { addressOfConfirmation, needsConfirmation } from './confirmation.ts'
import type { Reply } from './page.ts'
import { readsOf } from './read-along.ts'

export type Shown = Readonly<{ ask: Ask; reply: Reply }>

/**
 * A page for somebody who has not shown for some time who it is.
 *
 * In English:
 * - it is made as for a reader who has signed no declaration, so that no list gives away what its own page would only show to the confirmed;
 * - where something is left out by that, the page says so, and how it is seen;
 * - where nothing is left, there is no page, and one is asked to confirm.
 */
export async function showUnconfirmed(ask: Ask, reply: Reply, show: (ask: Ask) => Promise<Reply>): Promise<Shown> {
  const weaker = await asFarAsConfirmed(ask)
  if (weaker === ask) return { ask, reply }
  const open = await show(weaker)
  if (open?.kind !== 'page' || reply?.kind !== 'page' || saysTheSame(open.data, reply.data))
    return { ask: weaker, reply: open }
  return { ask: weaker, reply: { ...open, main: html`${leftOut(ask)}${open.main}` } }
}

/** By what a page may be made now, a form shown again among them: without declarations, while who reads has to confirm who it is. */
export async function asFarAsConfirmed(ask: Ask): Promise<Ask> {
  return needsConfirmation(ask) && ask.reader.groupKeys.some(isDeclaredGroup) ? await withoutDeclared(ask) : ask
}

async function withoutDeclared(ask: Ask): Promise<Ask> {
  const { house } = ask
  const groupKeys = ask.reader.groupKeys.filter(key => !isDeclaredGroup(key))
  const isIn = new Set(groupKeys)
  const groups = await house.groups.find(groupKeys)
  const reader = { ...ask.reader, groupKeys, groups, isIn: (group: string) => isIn.has(group) }
  return { ...ask, reader, ...readsOf(house, reader, { isPast: ask.asAt !== undefined }) }
}

/** What a page says without its form keys, which are new each time. */
function saysTheSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function leftOut({ path }: Ask) {
  const link = html`<a class="govuk-link" href="${addressOfConfirmation(path)}">Confirm that it is you</a>`
  return insetText(html`Some things are left out here: it is some time since you signed in. ${link} to see them.`)
}
