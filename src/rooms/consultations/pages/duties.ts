import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Duty, FrontPart } from '../../../shell/web/duties.ts'
import { formatInstant } from '../../../kit/instant.ts'
import { html } from '../../../shell/views/html.ts'
import { shownConsultation } from './consultation-list.ts'
import { CONSULTATIONS_PAGE } from './addresses.ts'
import { keptOf, keptRecords } from '../../../shell/ledger/read-record.ts'
import { partyFunctions } from '../respondent.ts'
import { CONFIDENTIAL, consultationsFrom, consultationsStatement, RESPONSE } from '../store.ts'
import type { Response } from '../response.ts'
import type { ConsultationDraft } from '../draft.ts'
import { draftsFrom, waitingDrafts } from '../store-draft.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { addressOfConsultation, addressOfDraft } from './addresses.ts'
import { stateOf } from './consultation-list.ts'

/** For whoever speaks for a party, what is open to which it has not responded; for whoever keeps them, what has closed and waits. */
export async function consultationDuties(ask: Ask): Promise<readonly Duty[]> {
  const { functions } = ask.context.actor
  const party = ask.reader.actor.party
  // Whoever has only applied is no party, and is asked nothing as one.
  const isOfAParty = party !== null && ask.reader.isIn('party-contacts')
  const speaks = isOfAParty && partyFunctions(ask.edition).some(key => functions.includes(key))
  const keepers = ask.edition.functions.filter(({ kind }) => kind === 'secretariat' || kind === 'code-administrator')
  const keeps = keepers.some(({ key }) => functions.includes(key))
  if (!speaks && !keeps) return []
  const code = ask.house.pack.code.key
  const [open = [], closed = [], collated = [], drafted = [], given = []] = await ask.read(
    consultationsStatement(code, 'open').limit(50),
    consultationsStatement(code, 'closed').limit(50),
    consultationsStatement(code, 'collated').limit(50),
    waitingDrafts(code),
    keptRecords(code)
      .where('record.kind', 'in', [RESPONSE, CONFIDENTIAL])
      .where('record.party', '=', party)
      .orderBy('record.id', 'desc')
      .limit(200),
  )
  const answered = new Set(given.map(row => consultationOf(keptOf<Response>(row).record.reference)))
  const running = consultationsFrom([...open, ...closed, ...collated])
  return [
    ...draftsFrom(drafted).flatMap(draftDuty),
    ...running.flatMap(kept => {
      const { record, content } = kept
      const state = stateOf(ask, kept)
      const href = addressOfConsultation(record.reference)
      const about = content.about.reference
      const dueOn = dateIn(LONDON, content.window.closes)
      if (speaks && state === 'open' && !answered.has(record.reference))
        return [{ says: `Respond to ${record.reference}`, href, dueOn, about }]
      if (keeps && state === 'closed')
        return [{ says: `Collate the responses to ${record.reference}`, href, dueOn, about }]
      if (keeps && state === 'collated')
        return [{ says: `Publish the responses to ${record.reference}`, href, dueOn, about }]
      return []
    }),
  ]
}

/** A draft waits for whoever prepares it, unless it opens by itself. */
function draftDuty({ record, content }: Kept<ConsultationDraft>): readonly Duty[] {
  if (content.opensAt !== null) return []
  const says =
    content.hindrance === null ? `Open or schedule ${record.reference}` : `See why ${record.reference} did not open`
  return [{ says, href: addressOfDraft(record.reference), dueOn: null, about: content.about.reference }]
}

/** `RC007/TC1/R20417` -> `RC007/TC1`. */
function consultationOf(reference: string): string {
  return reference.split('/').slice(0, 2).join('/')
}

/** On the front page: what everybody may respond to. */
export async function openForComment(ask: Ask): Promise<FrontPart | undefined> {
  const [rows = []] = await ask.read(consultationsStatement(ask.house.pack.code.key, 'open').limit(10))
  const shown = consultationsFrom(rows)
    .map(kept => shownConsultation(ask, kept))
    .filter(({ state }) => state === 'open')
  if (shown.length === 0) return undefined
  return {
    order: 20,
    title: 'Open for comment',
    data: shown,
    html: html`<ul class="govuk-list">${shown.map(
      ({ reference, title, closesAt }) =>
        html`<li><a class="govuk-link" href="${addressOfConsultation(reference)}">${title}</a>, until ${formatInstant(closesAt)}</li>`,
    )}</ul><p class="govuk-body"><a class="govuk-link" href="${CONSULTATIONS_PAGE}">All consultations</a></p>`,
  }
}
