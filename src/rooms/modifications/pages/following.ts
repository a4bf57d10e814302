import { Type } from 'typebox'
import { isIdentifier } from '../../../kit/identifier.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { contextOf } from '../../../shell/house.ts'
import { isEndingToken } from '../../../shell/mail/ending-token.ts'
import { button, linkButton } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { form } from '../../../shell/views/form.ts'
import { html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { identifyPerson } from '../../../shell/web/reader.ts'
import { endFollowing } from '../acts/end-following.ts'
import { followModification } from '../acts/follow-modification.ts'
import { linkOfFollowing } from '../acts/link-of-following.ts'
import { findFollowed, followedBy, modificationWithId } from '../store-following.ts'
import { modificationFrom } from '../store.ts'
import { addressOfModification, REGISTER } from './addresses.ts'
import { followForm } from './follow-part.ts'
import { showModification } from './modification.ts'
import { shownOf } from './register-row.ts'

const OWN = '/following'
const LETTER = '/following/:following/:token'
const ONE = `${REGISTER}/:reference/following`

/** To follow a modification, to see what one follows, and to end it: on its page, or with one click from a letter. */
export function followingDoors(web: Web): void {
  web.page(OWN, showFollowed)
  web.act(ONE, {
    fields: Type.Object({}),
    from: showModification,
    act: async ask => {
      const followed = await followModification(ask.context, { modification: ask.params['reference'] ?? '' })
      return followed.ok ? granted(addressOfModification(followed.value.record.reference)) : followed
    },
  })
  web.act(`${ONE}/ending`, {
    fields: Type.Object({}),
    from: showModification,
    act: async ask => {
      const modification = ask.params['reference'] ?? ''
      const ended = await endFollowing(ask.context, { modification })
      return ended.ok ? granted(addressOfModification(modification)) : ended
    },
  })
  web.page(LETTER, showLink)
  // A mail program sends this one field and nothing else (RFC 8058).
  web.act(`${LETTER}/ending`, {
    fields: Type.Object({ 'List-Unsubscribe': Type.Optional(line(20)) }),
    from: showLink,
    isForEverybody: true,
    act: async ask => await endByLetter(ask),
  })
}

/** What the reader follows. */
async function showFollowed(ask: Ask): Promise<Page | undefined> {
  const { person } = ask.reader
  if (person === undefined) return undefined
  const [rows = []] = await ask.read(followedBy(ask.house.pack.code.key, person.id))
  const shown = rows.map(row => shownOf(ask, modificationFrom(row)))
  return page({
    title: 'What you follow',
    section: REGISTER,
    data: { following: shown },
    main: html`<h1 class="govuk-heading-l">What you follow</h1>
      <p class="govuk-body">You are told of each act on these: on the page of <a class="govuk-link" href="/notices">notices</a>, and by mail if you want mail at all. Nobody else knows what you follow.</p>
      ${
        shown.length === 0
          ? emptyState('You follow nothing. On the page of whatever you want to follow, press “Follow it”.')
          : table({
              caption: 'What you follow',
              captionSize: 'hidden',
              firstCellIsHeader: true,
              head: ['Reference', 'Title', 'State', 'No more'],
              rows: shown.map(({ reference, title, stateInWords, href }) => [
                html`<a class="govuk-link" href="${href}">${reference}</a>`,
                title ?? 'Not known',
                stateInWords,
                followForm(ask, reference, true),
              ]),
            })
      }`,
  })
}

/** Where the link of a letter leads: looking at it ends nothing, since programs that read mail look at links too. */
async function showLink(ask: Ask): Promise<Page | undefined> {
  const { following = '', token = '' } = ask.params
  if (!isIdentifier(following) || !isEndingToken(ask.house.signingKey, following, token)) return undefined
  const followed = await findFollowed(ask.house.database, following)
  if (followed === undefined) return undefined
  const [[row] = []] = await ask.read(modificationWithId(ask.house.pack.code.key, followed.modification))
  const shown = row === undefined ? undefined : shownOf(ask, modificationFrom(row))
  const name = shown === undefined ? undefined : [shown.reference, shown.title ?? ''].join(' ').trim()
  const title = followed.isEnded ? 'You follow it no more' : 'What you follow'
  return page({
    title,
    width: 'two-thirds',
    isPrivate: true,
    data: { isEnded: followed.isEnded, reference: shown?.reference ?? null },
    main: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${name ?? 'It is shown after signing in, to whoever may see it.'}</p>
      ${shown !== undefined && linkButton({ text: 'See what happened', href: shown.href, kind: 'secondary' })}
      ${
        !followed.isEnded &&
        form({
          action: `${linkOfFollowing(ask.house, following)}/ending`,
          method: 'post',
          idempotencyKey: ask.newKey(),
          body: button({ text: 'Follow it no more' }),
        })
      }`,
  })
}

/** Whoever has the link acts in the name of the person to whom it was sent. */
async function endByLetter(ask: Ask): Promise<Verdict<string>> {
  const { following = '' } = ask.params
  const followed = await findFollowed(ask.house.database, following)
  const { actor } = await identifyPerson(ask.house, followed?.person ?? '')
  const ended = await endFollowing(contextOf(ask.house, actor), { following })
  return ended.ok ? granted(linkOfFollowing(ask.house, following)) : ended
}
