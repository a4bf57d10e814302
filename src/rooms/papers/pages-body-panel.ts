import { html } from '../../shell/views/html.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { BodyPanel } from '../bodies/door.ts'
import { addressOfPaper } from './address.ts'
import { rowOut } from './pages-list.ts'
import { listedPapers } from './store-list.ts'
import { papersFrom } from './store.ts'
import { stateTag } from './views-paper.ts'

const MOST = 10

/** On the page of a body, its latest papers. */
export const papersOfBody: BodyPanel = async (ask, body) => {
  const statement = listedPapers(ask.house.pack.code.key, { body: body.reference }, ask.asAt?.instant).limit(MOST)
  const [rows = []] = await ask.read(statement)
  const papers = papersFrom(rows)
  if (papers.length === 0) return undefined
  return {
    title: 'Papers',
    data: papers.map(rowOut),
    html: html`<ul class="govuk-list">${papers.map(
      ({
        record,
      }) => html`<li><a class="govuk-link" href="${addressOfPaper(record.reference)}">${record.reference} ${userText(record.title)}</a>
        ${stateTag(ask.edition, record.state)}</li>`,
    )}</ul>
    <p class="govuk-body"><a class="govuk-link" href="/papers?body=${body.reference}">All papers for this body</a></p>`,
  }
}
