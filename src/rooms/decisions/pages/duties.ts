import { findBody } from '../../../kit/pack/group-body.ts'
import { classOfList } from '../../../kit/classification.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { editionNow } from '../../../shell/house.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Duty, FrontPart } from '../../../shell/web/duties.ts'
import { classificationTag } from '../../../shell/web/record-link.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Decision } from '../decision.ts'
import { answersGiven, registerStatement, writtenStatement } from '../store-register.ts'
import { seatsOf } from '../voter.ts'
import type { WrittenDecision } from '../written-decision.ts'
import { addressOfWritten } from './addresses.ts'
import { shownOf } from './register.ts'

/** The questions that the reader may still answer for some seat. */
export async function decisionDuties(ask: Ask): Promise<readonly Duty[]> {
  const { person } = ask.reader
  if (person === undefined) return []
  const code = ask.house.pack.code.key
  const [rows = [], given = []] = await ask.read(
    writtenStatement(code, { body: '', state: 'open' }).limit(100),
    answersGiven(code),
  )
  const answered = new Set(given.map(row => `${row['ballot']} ${row['seat']}`))
  const edition = editionNow(ask.house)
  return rows
    .map(row => keptOf<WrittenDecision>(row))
    .filter(({ content }) => ask.now < content.closesAt)
    .filter(({ record, content }) =>
      seatsOf(content.electorate, person.id).some(({ seat }) => !answered.has(`${record.id} ${seat}`)),
    )
    .map(({ record, content }) => ({
      says: `Answer: ${content.question}`,
      href: addressOfWritten(record.reference),
      dueOn: dateIn(LONDON, content.closesAt),
      about: findBody(edition, content.body)?.name ?? record.reference,
    }))
}

const MOST = 5

/** On the front page: what was decided last. */
export async function latestDecisions(ask: Ask): Promise<FrontPart | undefined> {
  const all = { body: '', verb: '', subject: '', meeting: '', from: '', until: '' }
  const [rows = []] = await ask.read(registerStatement(ask.house.pack.code.key, all).limit(MOST))
  if (rows.length === 0) return undefined
  const shown = rows.map(row => shownOf(ask, keptOf<Decision>(row)))
  return {
    order: 30,
    title: 'Latest decisions',
    ...classOfList(shown),
    data: shown,
    html: html`<ul class="govuk-list">${shown.map(
      ({ reference, href, sentence, classification }) =>
        html`<li><a class="govuk-link" href="${href}">${reference}</a> ${userText(sentence)} ${classification !== 'white' && classificationTag(ask.edition, classification)}</li>`,
    )}</ul><p class="govuk-body"><a class="govuk-link" href="/decisions">All decisions</a></p>`,
  }
}
