import { LETTERS } from '../../shell/mail/letter.ts'
import type { Room } from '../../shell/room.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { writeLetterOfLink } from './acts/write-letter-of-link.ts'
import { writeLetterOfNotice } from './acts/write-letter-of-notice.ts'
import { JOBS } from './jobs.ts'
import { LETTER_OF_LINK, LETTER_OF_NOTICE } from './letter-kind.ts'
import { peopleDoors } from './pages.ts'
import { markTold } from './store-notices.ts'

export const people: Room = {
  name: 'people',
  schema: { name: 'people', folder: import.meta.dirname },
  doors: peopleDoors,
  jobs: JOBS,
  offers: [
    LETTERS.offer({ kind: LETTER_OF_LINK, write: writeLetterOfLink }),
    LETTERS.offer({
      kind: LETTER_OF_NOTICE,
      write: writeLetterOfNotice,
      ended: async (house, notice, isSent) => await markTold(house.database, notice, isSent, house.now()),
    }),
    FOUND_KINDS.offer({ kind: 'account', word: 'Account', href: () => '/account' }),
  ],
  sentences: {
    'person-entered': 'entered the person',
    'person-invited': 'invited the person to an account',
    'person-introduced': 'said who it is',
    'person-shut-out': 'closed the account of the person',
    'functions-changed': 'changed the functions of the person',
    'standing-changed': 'changed for whom and for what the person speaks',
    'account-opened': 'opened the account by a link',
    'account-begun-anew': 'began the account anew by a link',
    'account-recovered': 'got in again by a link and a recovery code',
    'account-closed': 'closed the account',
    'recovery-asked': 'sent a link to get in again, because somebody asked for it',
    'passkey-added': 'added a passkey',
    'passkey-removed': 'took a passkey away',
    'password-set': 'set the password',
    'password-removed': 'took the password away',
    'directory-linked': 'added single sign-on',
    'directory-unlinked': 'took single sign-on away',
    'recovery-codes-made': 'made new recovery codes',
    'reading-token-made': 'made a token that may read',
    'acting-token-made': 'made a token that may act',
    'token-revoked': 'revoked a token',
    'mail-wanted': 'asked to be told by mail',
    'mail-declined': 'asked not to be told by mail',
  },
}
