import { html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { countMail } from '../../../shell/mail/outbox.ts'

export function mailDoors(web: Web): void {
  web.page('/mail', showMail)
}

/** How the outbox stands, for whoever runs the installation: numbers, and nothing of what was written to whom. */
async function showMail(ask: Ask): Promise<Page | undefined> {
  if (!ask.reader.isIn('system-administrator')) return undefined
  const counts = await countMail(ask.house.database, ask.now)
  const isSent = ask.house.mailer !== undefined
  const rows = [
    { key: 'Waiting to be sent', value: counts.waiting },
    { key: 'Of these, tried already', value: counts.tried },
    { key: 'Sent in the last day', value: counts.sentToday },
    { key: 'Not sent in the last day, because by then there was nothing more to say', value: counts.notDueToday },
    { key: 'Given up', value: counts.givenUp },
    { key: 'What the mail server answered to the last refusal', value: counts.lastAnswer ?? 'Nothing was refused' },
  ]
  return page({
    title: 'Mail',
    data: { isSent, ...counts },
    width: 'two-thirds',
    isPrivate: true,
    main: html`<h1 class="govuk-heading-l">Mail</h1>
      ${!isSent && insetText(html`<p class="govuk-body">No mail server is set, so nothing is sent. What waits is sent once there is one, as far as it still means something.</p>`)}
      ${summaryList({ rows })}`,
  })
}
