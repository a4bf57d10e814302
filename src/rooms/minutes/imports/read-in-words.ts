import type { Edition } from '../../../kit/pack/pack.ts'
import type { Verdict } from '../../../kit/verdict.ts'
import { readMinutes } from '../reading/read-minutes.ts'
import type { ReadMinutes } from '../reading/reading.ts'
import { vocabularyOf } from './pack-vocabulary.ts'

/** Reads old minutes in the words of a code, in all its editions: its verbs, its bodies, its references, and what it calls an action. */
export function readInWordsOf(editions: readonly Edition[], text: string): Verdict<ReadMinutes> {
  return readMinutes(
    editions.reduce((words, edition) => withGeneralLabel(edition, words), text),
    vocabularyOf(editions),
  )
}

/** A line that begins as this code labels its actions begins as everybody labels them; no line becomes another one. */
function withGeneralLabel({ minutesStyle }: Edition, text: string): string {
  const label = (minutesStyle.actionLine.split('{')[0] ?? '').trim()
  if (label === '' || label.toUpperCase() === 'ACTION') return text
  const own = new RegExp(
    `^([ \\t]*)${label.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?=[ \\t]+[A-Z]*[-_ ]?\\d)`,
    'gim',
  )
  return text.replaceAll(own, '$1ACTION')
}
