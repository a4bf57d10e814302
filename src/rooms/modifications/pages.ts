import { showRegister } from '../../shell/subjects/subject-list.ts'
import { showSubject } from '../../shell/subjects/subject-page.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'

export function modificationDoors(web: Web): void {
  web.page('/modifications', async ask => {
    const title = titleOf(ask)
    return await showRegister(ask, {
      kind: 'modification',
      title,
      href: '/modifications',
      section: '/registers',
      trail: [{ text: 'Registers', href: '/registers' }],
      columns: ['path', 'implementation-date'],
      states: ask.edition.modificationProcess.states.map(({ key }) => key),
    })
  })
  web.page('/modifications/:reference', async ask => {
    const trail = [
      { text: 'Registers', href: '/registers' },
      { text: titleOf(ask), href: '/modifications' },
    ]
    return await showSubject(ask, ask.params['reference'] ?? '', { kind: 'modification', section: '/registers', trail })
  })
}

/** The code's own word for them, as a heading. */
function titleOf({ edition }: Ask): string {
  const { modifications } = edition.words
  return modifications.charAt(0).toUpperCase() + modifications.slice(1)
}
