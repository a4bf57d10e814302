import { capital } from '../../kit/capital.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Subject } from '../../kit/subject.ts'
import { showRegister } from '../../shell/subjects/subject-list.ts'
import { showSubject } from '../../shell/subjects/subject-page.ts'
import { html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'
import { type Page, page, type Reply } from '../../shell/web/page.ts'
import { amendmentPart, entryDoors, newEntryLink } from './pages-entry.ts'
import { REGISTERS } from './registers.ts'

const TRAIL = [{ text: 'Registers', href: '/registers' }]

export function registerDoors(web: Web): void {
  web.page('/registers', showRegisters)
  web.page('/registers/:register', async ask => {
    const register = REGISTERS.find(({ kind }) => kind === ask.params['register'])
    if (register === undefined) return undefined
    const { kind, title, columns, states, entry } = register
    const tools = newEntryLink(ask, kind, entry)
    const place = { href: `/registers/${kind}`, section: '/registers', trail: TRAIL, tools }
    return await showRegister(ask, { kind, title, columns, states, ...place })
  })
  entryDoors(web, showEntry)
  web.page('/registers/:register/:reference', showEntry)
}

async function showEntry(ask: Ask): Promise<Reply> {
  const register = REGISTERS.find(({ kind }) => kind === ask.params['register'])
  if (register === undefined) return undefined
  const trail = [...TRAIL, { text: register.title, href: `/registers/${register.kind}` }]
  const tools = (subject: Kept<Subject>) => amendmentPart(ask, subject)
  return await showSubject(ask, ask.params['reference'] ?? '', {
    kind: register.kind,
    section: '/registers',
    trail,
    tools,
  })
}

async function showRegisters(ask: Ask): Promise<Page> {
  const { modifications } = ask.edition.words
  const all = [
    {
      title: capital(modifications),
      href: '/modifications',
      says: 'Proposals to change the code, and where each stands.',
    },
    { title: 'Assessments', href: '/assessments', says: 'What others were asked to assess, and when it is due.' },
    { title: 'Timetables', href: '/timetables', says: 'What is planned, what is late, and what that moves.' },
    ...REGISTERS.map(({ kind, title, says }) => ({ title, href: `/registers/${kind}`, says })),
  ]
  return page({
    title: 'Registers',
    section: '/registers',
    width: 'two-thirds',
    data: { registers: all },
    main: html`
      <h1 class="govuk-heading-l">Registers</h1>
      <dl class="witan-directory">${all.map(({ title, href, says }) => html`<dt class="govuk-heading-s"><a class="govuk-link" href="${href}">${title}</a></dt><dd class="govuk-body">${says}</dd>`)}</dl>`,
  })
}
