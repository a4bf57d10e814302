/** Under this the outbox knows a mail with a link to sign in. */
export const LETTER_OF_LINK = 'sign-in-link'

/** Under this the outbox knows a mail that says that something is there to be read. */
export const LETTER_OF_NOTICE = 'notice'
