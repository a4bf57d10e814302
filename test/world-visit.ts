import * as cheerio from 'cheerio'
import { sendFresh, type Written } from './fresh-form.ts'
import { type CouncilKey, signInAs } from './world-council.ts'
import type { World } from './world.ts'

/** What came back: as people read it, by heading, label and link, and as a machine does. */
export type Visit = Readonly<{
  status: number
  /** Where an act leads. */
  location: string | undefined
  heading: string
  /** All that stands in the main part, without runs of blanks. */
  text: string
  $: cheerio.CheerioAPI
  /** The cells of a table, by its caption or by a part of it; a row is cells, the head comes first. */
  table: (caption: string) => readonly (readonly string[])[]
  /** The problems that a refused form names. */
  problems: readonly string[]
}>

/** Reads a page as one of the council's world, or as the public. */
export async function visit(world: World, url: string, as?: CouncilKey): Promise<Visit> {
  const reply = await world.server.inject({ method: 'GET', url, cookies: await cookiesOf(world, as) })
  return visitOf(reply.statusCode, reply.headers.location, reply.payload)
}

/** The same page, as a machine reads it; the test says what it expects to find there, and fails where it is not. */
export async function readData<Expected>(world: World, url: string, as?: CouncilKey): Promise<Expected> {
  const headers = { accept: 'application/json' }
  const reply = await world.server.inject({ method: 'GET', url, headers, cookies: await cookiesOf(world, as) })
  return reply.json<Expected>()
}

/** Sends a form as a browser does that has just loaded its page. */
export async function send(
  world: World,
  url: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  as?: CouncilKey,
): Promise<Visit> {
  const reply = await sendFresh(world, { url, fields, headers: {}, cookies: await cookiesOf(world, as), write: asForm })
  return visitOf(reply.statusCode, reply.headers.location, reply.payload)
}

function asForm(fields: Readonly<Record<string, unknown>>): Written {
  const sent = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  )
  return { payload: new URLSearchParams(sent).toString(), type: 'application/x-www-form-urlencoded' }
}

async function cookiesOf(world: World, as: CouncilKey | undefined): Promise<Record<string, string>> {
  return as === undefined ? {} : await signInAs(world, as)
}

function visitOf(status: number, location: unknown, payload: string): Visit {
  const $ = cheerio.load(payload)
  const texts = (selector: string) =>
    $(selector)
      .toArray()
      .map(element => tidy($(element).text()))
  return {
    status,
    location: typeof location === 'string' ? location : undefined,
    heading: tidy($('h1').text()),
    text: wordsOf($('main').html() ?? ''),
    $,
    table: caption => tableOf($, caption),
    problems: texts('.govuk-error-summary__list li'),
  }
}

function tableOf($: cheerio.CheerioAPI, caption: string): readonly (readonly string[])[] {
  const found = $('table').filter((_, element) => tidy($(element).find('caption').text()).includes(caption))
  return found
    .first()
    .find('tr')
    .toArray()
    .map(row =>
      $(row)
        .find('th, td')
        .toArray()
        .map(cell => tidy($(cell).text())),
    )
}

/** What a block says does not run into what the next one says. */
function wordsOf(markup: string): string {
  const apart = markup.replaceAll(
    /<(?=\/?(?:dt|dd|div|p|li|td|th|tr|h\d|summary|section|table|label|legend|option)\b)/g,
    ' <',
  )
  return tidy(cheerio.load(apart).text())
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
