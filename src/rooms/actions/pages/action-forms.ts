import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { rowsFrom } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { type ActForm, actForms, type FormFields } from '../../../shell/web/act-forms.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { rolesOfReader } from '../../decisions/door.ts'
import { holdsAsReader } from './owner-of-page.ts'
import { addressOfAction } from './addresses.ts'
import type { OneAction } from './one-action.ts'
import { bothTexts } from './action-conflict.ts'
import { ownerChoices } from './owner-choices.ts'

/** What this reader may do with the action now, each with its form. The noun is what the act leaves behind. */
export function actionForms(ask: Ask, view: OneAction): Html | undefined {
  const { kept, edition } = view
  if (ask.asAt !== undefined || ask.reader.person === undefined) return undefined
  const isOwner = holdsAsReader(ask, kept.content.owner)
  const roles = [...rolesOfReader(ask, kept.record.body), ...(isOwner ? ['owner'] : [])]
  const possible = rowsFrom(getLifecycle(edition, 'action'), kept.record.state)
    .filter(({ by }) => by.some(role => roles.includes(role)))
    .flatMap(({ act }) => FORMS.filter(known => known.act === act))
  return actForms(ask, possible, {
    href: addressOfAction(kept.record.reference),
    version: kept.record.version,
    fieldsOf: own => ({ ...own, owner: () => ownerQuestion(ask, own) }),
    bothTexts: noun => bothTexts(ask, noun, kept.content),
  })
}

function ownerQuestion(ask: Ask, { common }: FormFields): Html {
  const items = [{ value: '', text: 'Choose' }, ...ownerChoices(ask)]
  return select({ ...common('owner'), label: 'New owner', items })
}

const FORMS: readonly ActForm<ActOf<'action'>, FormFields & Readonly<{ owner: () => Html }>>[] = [
  {
    act: 'update-action',
    noun: 'updates',
    summary: 'Give an update',
    submit: 'Give the update',
    fields: ({ prose, line }) =>
      html`${prose('text', 'How far it has come')}${line('meeting', 'For which meeting', 'Its reference; leave it empty if for none.')}`,
  },
  {
    act: 'propose-closing-action',
    noun: 'closing-proposal',
    summary: 'Propose to close it',
    submit: 'Propose to close',
    fields: ({ prose }) => prose('text', 'What was done', 'You may leave this empty if an update says it.'),
  },
  {
    act: 'close-action',
    noun: 'closing',
    summary: 'Close it',
    submit: 'Close the action',
    fields: ({ prose, line }) =>
      html`${line('authority', 'Closed by', 'The reference of the meeting, or of the decision.')}${prose('text', 'What was done', 'You may leave this empty if an update says it.')}`,
  },
  {
    act: 'retarget-action',
    noun: 'target',
    summary: 'Give it another date',
    submit: 'Set the date',
    fields: ({ line }) =>
      html`${line('due', 'By when', 'A date, a month, or a meeting: 12 January 2017, January 2017, next meeting.')}${line('reason', 'Reason')}`,
  },
  {
    act: 'transfer-action',
    noun: 'transfer',
    summary: 'Give it to another owner',
    submit: 'Transfer the action',
    fields: ({ owner, line }) => html`${owner()}${line('reason', 'Reason')}`,
  },
  {
    act: 'supersede-action',
    noun: 'superseding',
    summary: 'Put another action in its place',
    submit: 'Supersede the action',
    fields: ({ line }) => html`${line('by', 'The other action', 'Its reference.')}${line('reason', 'Reason')}`,
  },
  {
    act: 'reopen-action',
    noun: 'reopening',
    summary: 'Open it again',
    submit: 'Reopen the action',
    fields: ({ line }) => line('reason', 'Reason'),
  },
]
