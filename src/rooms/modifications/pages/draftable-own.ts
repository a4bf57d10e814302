import type { TObject } from 'typebox'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { checkNotOvertaken, type DraftableAct, type Party, sentByContacts, subjectAsked } from '../../parties/door.ts'
import type { Modification } from '../modification.ts'
import { speakersIn } from '../roles.ts'
import { nameOfSolution } from '../solution.ts'
import { noSuchModification, takeModification } from '../store.ts'
import { addressOfModification } from './addresses.ts'
import { aboutPart, partsOf, readModificationCalled, readOpen } from './draftable-subject.ts'

type Sending = Parameters<DraftableAct['send']>[1]
type Fields = Readonly<Record<string, unknown>>

/** What a proposer says of a modification of its own, or of one of its solutions. */
export type OwnSaying = Readonly<{
  key: string
  says: string
  fields: TObject
  /** Of which solutions it may be said. */
  solutions: (content: Modification) => readonly string[]
  questions: (ask: Ask, kept: Kept<Modification>, solution: string) => Html
  words: (ask: Ask, fields: Fields, kept: Kept<Modification> | undefined) => DraftWords
  say: (
    tx: Transaction,
    told: Readonly<{ modification: string; speaksFor: string; solution: string; fields: Fields }>,
  ) => Promise<Verdict<Kept<Modification>>>
}>

type DraftWords = readonly Readonly<{ key: string; value: string }>[]

/** The same as something that the people of a party draft. It is not sent over what was said there since it was saved. */
export function draftableOfOwn({
  key,
  says,
  fields: schema,
  solutions,
  questions,
  words,
  say,
}: OwnSaying): DraftableAct {
  return {
    key,
    says,
    ...sentByContacts(speakersIn),
    fields: schema,
    isPossible: async ({ edition }) => speakersIn(edition).length > 0,
    subjects: async (ask, { record: { id } }) => {
      const { open } = await readOpen(ask)
      const own = open.filter(({ content }) => content.proposer?.party === id)
      return own.flatMap(({ record: { reference, title }, content }) =>
        solutions(content).map(solution => {
          return { reference: aboutPart(reference, solution), title: `${title}, ${nameOfSolution(solution)}` }
        }),
      )
    },
    questions: async ask => {
      const { reference, part } = partsOf(subjectAsked(ask))
      const kept = await readModificationCalled(ask, reference)
      if (kept === undefined) return html`<p class="govuk-body">Choose one of the list of drafts first.</p>`
      const { title } = kept.record
      return html`<p class="govuk-body"><a class="govuk-link" href="${addressOfModification(reference)}">${reference}: ${title}</a>, ${nameOfSolution(part)}</p>
        ${hidden('about', aboutPart(reference, part))}${questions(ask, kept, part)}`
    },
    words: async (ask, fields) => {
      const { reference, part } = partsOf(String(fields['about'] ?? ''))
      const kept = await readModificationCalled(ask, reference)
      const what = kept === undefined ? reference : `${reference}: ${kept.record.title}`
      return [
        { key: 'What it is about', value: `${what}, ${nameOfSolution(part)}` },
        ...words(ask, fields, kept).filter(({ value }) => value !== ''),
      ]
    },
    send: async (tx, draft) => await send(tx, draft, say),
  }
}

/** Sent for the party of which the draft is, under the lock of what it is about. */
async function send(
  tx: Transaction,
  { party, fields, savedAt }: Sending,
  say: OwnSaying['say'],
): Promise<Verdict<string>> {
  const own = await take<Party>(tx, { kind: 'party', reference: party })
  if (own === undefined) throw new Error(`the party ${party}, of which the draft is, is gone`)
  const { reference, part } = partsOf(String(fields['about'] ?? ''))
  const kept = await takeModification(tx, reference)
  if (kept === undefined) return refused(noSuchModification())
  const fresh = checkNotOvertaken(kept.record, savedAt)
  if (!fresh.ok) return fresh
  const told = { modification: reference, speaksFor: own.record.id, solution: part, fields }
  const said = await say(tx, told)
  return said.ok ? granted(addressOfModification(said.value.record.reference)) : said
}
