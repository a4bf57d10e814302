import { type Refused, refused } from '../../kit/verdict.ts'

/** Said to whoever asks for an act on something that is not there: it was taken away since the page was made. */
export function noSuch(what: 'meeting' | 'item' | 'entry' | 'person'): Refused {
  const words = { meeting: 'meeting', item: 'item on an agenda', entry: 'entry in the roll', person: 'person' }[what]
  return refused({ reason: `no-such-${what}`, says: `There is no such ${words}. Load the page again.` })
}
