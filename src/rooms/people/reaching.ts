import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** What of the house says how a link reaches somebody. */
type Ways = Readonly<{
  mailer?: unknown
  demonstration?: unknown
  database: Readonly<{ engine: 'pglite' | 'postgresql' }>
}>

/** Is the link of an invitation shown to whoever invites? Only where no mail is sent, in a demonstration or in an evaluation on one machine. */
export function showsLinks({ mailer, demonstration, database }: Ways): boolean {
  return mailer === undefined && (demonstration !== undefined || database.engine === 'pglite')
}

export function checkLinkReaches(ways: Ways): Verdict {
  if (ways.mailer !== undefined || showsLinks(ways)) return granted()
  return refused({
    reason: 'no-mail',
    says: 'An invitation goes by mail, and this installation has no mail server. Ask whoever runs it to set WITAN_MAIL_SERVER and WITAN_MAIL_FROM.',
  })
}
