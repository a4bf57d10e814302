import { html } from '../../../shell/views/html.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { findBody, isGroup } from '../../../kit/pack/group-body.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Meeting, Panel } from '../../meetings/door.ts'
import { modificationsOfGroup } from '../store-group.ts'
import { modificationFrom } from '../store.ts'
import { addressOfModification } from './addresses.ts'

/** On the page of a group, and of each of its meetings: the modifications that it works on, with the pack of its members. */
export async function worksOnPanel(ask: Ask, body: string): Promise<Panel | undefined> {
  const [rows = []] = await ask.read(modificationsOfGroup(ask.house.pack.code.key, body))
  const modifications = rows.map(modificationFrom)
  if (modifications.length === 0) return undefined
  return {
    title: 'What the group works on',
    data: modifications.map(({ record: { reference, title, state } }) => ({ reference, title, state })),
    html: html`<ul class="govuk-list">${modifications.map(({ record: { reference }, content: { title } }) => {
      const address = addressOfModification(reference)
      return html`<li><a class="govuk-link" href="${address}">${reference}</a>${title !== null && html` ${userText(title)}`} (<a class="govuk-link" href="${address}/member-pack">pack for the members<span class="govuk-visually-hidden"> on ${reference}</span></a>)</li>`
    })}</ul>`,
  }
}

/** On the page of a kind of group: which groups of it were formed. */
export async function formedPanel(ask: Ask, { reference: kind }: SpineRecord): Promise<Panel | undefined> {
  if (isGroup(kind)) return undefined
  const [rows = []] = await ask.read(modificationsOfGroup(ask.house.pack.code.key, kind, true))
  const given = Map.groupBy(rows.map(modificationFrom), ({ content }) => content.group?.body ?? '')
  if (given.size === 0) return undefined
  const groups = [...given].map(([key, modifications]) => {
    const references = modifications.map(({ record }) => record.reference)
    return { key, name: findBody(ask.edition, key)?.name ?? key, references }
  })
  return {
    title: 'Groups that were formed',
    data: groups,
    html: html`<ul class="govuk-list">${groups.map(({ key, name, references }) => html`<li><a class="govuk-link" href="/bodies/${key}">${name}</a>: ${references.join(', ')}</li>`)}</ul>`,
  }
}

export async function meetingWorksOn(ask: Ask, { content }: Kept<Meeting>): Promise<Panel | undefined> {
  return await worksOnPanel(ask, content.body)
}
