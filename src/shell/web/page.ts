import type { Readable } from 'node:stream'
import type { Classification } from '../../kit/classification.ts'
import type { SpineRecord } from '../ledger/record.ts'
import type { Html } from '../views/html.ts'

/** What a page says: to people as `main`, to machines as `data`. */
export type Page = Readonly<{
  kind: 'page'
  title: string
  main: Html
  /** The same content for a machine; what the page does not say, this does not either. */
  data: unknown
  beforeMain?: Html
  classification?: Classification
  /** The record whose page it is: the page says who may see it, and what needs a declaration is recorded as read. */
  about?: SpineRecord
  /** Of the closed records that were read to make it, those of which it tells; of all of them, where it does not say. */
  tells?: readonly string[]
  /** The way here: all but the page itself. */
  trail?: readonly Readonly<{ text: string; href: string }>[]
  /** Which entry of the navigation is current. */
  section?: string
  width?: 'two-thirds' | 'full'
  status?: number
  isDense?: boolean
  /** Names of further scripts of `listAssets`. */
  scripts?: readonly string[]
  /** Nothing on the way keeps it, also where nobody is signed in. */
  isPrivate?: boolean
}>

/** Goes to another address. */
export type Moved = Readonly<{ kind: 'moved'; location: string; cookies?: readonly Cookie[] }>

export type Cookie = Readonly<{ name: string; value: string; maxAgeSeconds: number }>

/** A file, with the headers that keep a browser from running it. */
export type Download = Readonly<{
  kind: 'download'
  body: Uint8Array | string | Readable
  headers: Readonly<Record<string, string>>
  /** The record that it is a copy of, if its reading is to be recorded where the class of the record asks for that. */
  about?: SpineRecord | undefined
  /** Has it nothing that needs a declaration, whatever it was made from? */
  leavesOutDeclared?: boolean
}>

/** Absent and invisible are answered alike. */
export type Reply = Page | Moved | Download | undefined

export function page(parts: Omit<Page, 'kind'>): Page {
  return { kind: 'page', ...parts }
}

export function moved(location: string, cookies: readonly Cookie[] = []): Moved {
  return { kind: 'moved', location, cookies }
}

export function download(
  body: Download['body'],
  headers: Readonly<Record<string, string>>,
  about?: SpineRecord,
): Download {
  return { kind: 'download', body, headers, about }
}
