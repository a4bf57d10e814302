import { html } from '../views/html.ts'
import { page, type Reply } from '../web/page.ts'
import { PrinterBusy } from './printer/printer.ts'

/** What is printed, or a page that says that too much is being printed for others just now. */
export async function unlessBusy(print: () => Promise<Reply>): Promise<Reply> {
  try {
    return await print()
  } catch (fault) {
    if (!(fault instanceof PrinterBusy)) throw fault
    return busyPage()
  }
}

function busyPage(): Reply {
  const says = 'Many documents are being prepared for others just now. Ask again in a minute.'
  return page({
    title: 'The document is not ready',
    status: 503,
    data: { status: 503, says },
    main: html`<h1 class="govuk-heading-l">The document is not ready</h1><p class="govuk-body">${says}</p>`,
  })
}
