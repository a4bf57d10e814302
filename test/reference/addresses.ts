import type { House } from '../../src/shell/house.ts'
import { type Address, listAddresses } from './address-list.ts'
import { ADDRESS_WORDS } from './address-words.ts'
import { fieldsInWords } from './field-words.ts'
import { capital, codeOf, pageOf, tableOf } from './markdown.ts'
import { actsBehind, nameInWords, readSourceWords, type SourceWords, type Told } from './source-words.ts'

export function addressesPage(house: House): string {
  const words = readSourceWords()
  const byRoom = Map.groupBy(listAddresses(house), ({ room }) => room)
  const rooms = [...byRoom].map(([room, addresses]) => roomPart(words, room, addresses))
  return pageOf('addresses', PREFACE, ...rooms)
}

const PREFACE = [
  'Every address of the server. A page changes nothing. An act is sent by POST to the address of what it leaves behind.',
  '',
  '- `:name` stands for one part of the address. A paper’s `:reference` may have several parts, with strokes between them.',
  '- “and its twin”: what is confidential has the same, with `/confidential` after the item or the minute, or `confidential-minutes` for `minutes`.',
  '- Every page has a form for machines, with the same content: ask with `Accept: application/json`, or add `?format=json`. Only what ends in a',
  '  file name (`.pdf`, `.docx`, `.json`, `.jsonl`, `.ics`) or lies below `/files/` is a file.',
  '- `?as-at=2016-12-09` asks a page of a record for how it stood at the end of that day.',
  '- Acts take forms and JSON alike. Each has `_version` where its form carries it (the version that the form was made from), and may have `_key`, or the header',
  '  `Idempotency-Key`: see [how to use Witan from a program](../how-to/use-from-a-program.md).',
  '- Of a field it is said what it takes, and how many characters at most; in brackets stand fields that may be left out. A date is `YYYY-MM-DD` under',
  '  its name, or in three fields: the name with `-day`, `-month` and `-year`.',
  '- What the reader may not see is answered like what does not exist: 404.',
]

function roomPart(words: SourceWords, room: string, all: readonly Address[]): string {
  const addresses = [...Map.groupBy(all, keyOf).values()].flatMap(([first]) => first ?? [])
  const pages = addresses.filter(({ method }) => method === 'GET')
  const acts = addresses.filter(({ method }) => method === 'POST')
  const parts = [`## ${room === 'shell' ? 'For all rooms' : capital(room.replaceAll('-', ' '))}`]
  if (pages.length > 0) {
    parts.push(
      tableOf(
        ['page', 'shows'],
        pages.map(page => [shown(keyOf(page), all), meaningOf(words, page)]),
      ),
    )
  }
  if (acts.length > 0) {
    parts.push(
      tableOf(
        ['act', 'does', 'fields'],
        acts.map(act => [shown(keyOf(act), all), meaningOf(words, act), fieldsOf(words, act)]),
      ),
    )
  }
  return parts.join('\n\n')
}

/** Said by hand where it was, or else by the source itself. */
export function meaningOf(words: SourceWords, address: Address): string {
  const byHand = ADDRESS_WORDS[keyOf(address)]
  if (byHand !== undefined) return byHand
  const told = address.method === 'GET' ? shownBy(words, address) : doneBy(words, address)
  const [says] = (told?.says ?? '').split(', and answers ')
  return capital(says || nameInWords(told?.name ?? lastPart(address.path)))
}

/** Addresses that differ only in how many parts a reference has, or in whether they are of a confidential twin, count as one. */
export function keyOf({ method, path }: Readonly<{ method: string; path: string }>): string {
  const one = path.replace(/:a\b(?:\/:[bcd])*/, ':reference')
  return `${method} ${one.replace(/\/confidential(?=\/|$)/, '').replace('/confidential-minutes', '/minutes')}`
}

/** As it is printed: `and its twin` where the confidential part has the same. */
function shown(key: string, all: readonly Address[]): string {
  const code = codeOf(key.replace(/^GET /, ''))
  const hasTwin = all.some(address => keyOf(address) === key && /\/confidential(?:-minutes|\/|$)/.test(address.path))
  return hasTwin ? `${code} and its twin` : code
}

function doneBy(words: SourceWords, { handler, file, name }: Address): Told | undefined {
  const own = words.find(name, file)
  return actsBehind(words, own?.text ?? handler, own?.path ?? file)[0]
}

function shownBy(words: SourceWords, { handler, name, file }: Address): Told | undefined {
  const named = words.find(name, file)
  if (named !== undefined) return named
  const called = [...handler.matchAll(/\b(?:show|list|send)[A-Z]\w*/g)].map(([found]) => words.find(found, file))
  return called.find(one => one !== undefined)
}

function lastPart(path: string): string {
  return path.split('/').at(-1)?.replaceAll(/[:-]/g, ' ').trim() ?? path
}

function fieldsOf(words: SourceWords, { fields, handler, name, file }: Address): string {
  const own = fields === undefined ? [] : fieldsInWords(fields)
  const text = words.find(name, file)?.text ?? handler
  return [...own, ...(/\bfiles\b/.test(text) ? ['a file'] : [])].join('<br>')
}
