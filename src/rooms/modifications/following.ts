/** That a person follows a modification: told to nobody but that person. Both are identifiers, so that another reference changes nothing. */
export type Following = Readonly<{ modification: string; person: string }>

/** Under this the outbox knows a letter to somebody who follows. */
export const LETTER_OF_FOLLOWING = 'following'

/** By this the page of notices tells that something happened to what one follows. */
export const NOTICE_OF_FOLLOWING = 'happened-to-what-you-follow'
