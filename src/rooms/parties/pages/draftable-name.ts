import type { Static } from 'typebox'
import { granted } from '../../../kit/verdict.ts'
import { changeDetailsWithin } from '../acts/change-details-within.ts'
import { checkNotOvertaken } from '../acts/check-not-overtaken.ts'
import { hasProvider } from '../details.ts'
import type { DraftableAct } from '../pages-draftable.ts'
import { takeParty } from '../store-taken.ts'
import { readDetails } from './details.ts'
import { DETAILS_FIELDS, detailsQuestions, detailsTold, providerOf } from './details-form.ts'
import { ofLifecycle } from './draftable-steps.ts'

/** Another name or address, which colleagues write and the contact sends. */
export const DRAFTABLE_NAME: DraftableAct = {
  ...ofLifecycle('change-details'),
  key: 'change-name',
  says: 'Change its name or other details',
  fields: DETAILS_FIELDS,
  questions: async (ask, party) => {
    const { details } = await readDetails(ask, party.record.id)
    return detailsQuestions(ask, party, details)
  },
  words: async (ask, fields) => {
    // Checked against these fields when the draft was saved.
    const told = detailsTold(fields as Static<typeof DETAILS_FIELDS>)
    const telling = { key: `Whether ${providerOf(ask)} is told of changes`, value: told.agreesToTelling ? 'Yes' : 'No' }
    return [
      { key: 'Name', value: told.name },
      { key: 'Registered number', value: told.registeredNumber ?? 'Not given' },
      { key: 'Registered address', value: told.registeredAddress ?? 'Not given' },
      ...(hasProvider(ask.edition) ? [telling] : []),
      { key: 'Why', value: told.reason },
    ]
  },
  send: async (tx, { party, fields, savedAt }) => {
    const kept = await takeParty(tx, party)
    if (!kept.ok) return kept
    const fresh = checkNotOvertaken(kept.value.record, savedAt)
    if (!fresh.ok) return fresh
    // Checked against these fields when the draft was saved.
    const changed = await changeDetailsWithin(tx, { party, ...detailsTold(fields as Static<typeof DETAILS_FIELDS>) })
    return changed.ok ? granted(`/parties/${party}/details`) : changed
  },
}
