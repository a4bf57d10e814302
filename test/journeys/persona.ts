import assert from 'node:assert/strict'
import * as cheerio from 'cheerio'

/** What a browser shows: as people read it, by heading, label and the words on a button. */
export type Sheet = Readonly<{
  url: string
  status: number
  $: cheerio.CheerioAPI
  heading: string
  /** All that stands in the main part, without runs of blanks. */
  text: string
  /** The problems that a refused form names. */
  problems: readonly string[]
}>

/** What somebody enters, by the label of the field: text, the words of a choice, or whether a box is ticked. */
export type Entered = Readonly<Record<string, string | boolean>>

/** A button by its words; where several have the same words, by what its form is for: the end of the address that it is sent to. */
export type Button = string | RegExp | Readonly<{ words: string | RegExp; sentTo: RegExp }>

/** Somebody at a browser without scripts: follows links, fills in the forms that stand on the page, and presses their buttons. */
export type Persona = Readonly<{
  name: string
  cookie: string
  visit: (path: string) => Promise<Sheet>
  /** Presses the button with these words; everything else that the form holds goes along as it stands. */
  press: (sheet: Sheet, button: Button, entered?: Entered) => Promise<Sheet>
  /** The same page as a machine reads it. */
  read: <Expected>(path: string) => Promise<Expected>
  /** The bytes of a file. */
  fetchFile: (path: string) => Promise<Uint8Array>
  /** How long each page took, in milliseconds. */
  times: Map<string, number>
}>

/** Somebody who has not signed in. */
export function publicReader(address: string): Persona {
  return personaOf(address, 'The public', '')
}

/** Chooses somebody on the page of the demonstration by which one signs in. */
export async function signInAs(address: string, name: string): Promise<Persona> {
  const visitor = publicReader(address)
  const sheet = await visitor.visit('/sign-in')
  const { request } = requestOf(sheet, name, {})
  const reply = await fetch(`${address}${request.action}`, { ...request.init, redirect: 'manual' })
  const cookie = reply.headers.getSetCookie().find(each => each.startsWith('witan='))
  assert.ok(cookie, `${name} can sign in`)
  return personaOf(address, name, cookie.split(';')[0] ?? '')
}

function personaOf(address: string, name: string, cookie: string): Persona {
  const times = new Map<string, number>()
  const ask = async (path: string, init: RequestInit = {}) => {
    const began = performance.now()
    const reply = await fetch(`${address}${path}`, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), cookie, origin: address },
    })
    times.set(path, performance.now() - began)
    return reply
  }
  const show = async (reply: Response) => sheetOf(new URL(reply.url).pathname, reply.status, await reply.text())
  return {
    name,
    cookie,
    times,
    visit: async path => await show(await ask(path)),
    press: async (sheet, button, entered = {}) => {
      const { request } = requestOf(sheet, button, entered)
      return await show(await ask(request.action, request.init))
    },
    // What the page says, as far as the test expects it; it fails where that is not so.
    read: async <Expected>(path: string) =>
      (await (await ask(path, { headers: { accept: 'application/json' } })).json()) as Expected,
    fetchFile: async path => {
      const reply = await ask(path)
      assert.equal(reply.status, 200, path)
      return new Uint8Array(await reply.arrayBuffer())
    },
  }
}

export function sheetOf(url: string, status: number, markup: string): Sheet {
  const $ = cheerio.load(markup)
  const apart = markup.replaceAll(/<(?=\/?(?:dt|dd|div|p|li|td|th|tr|h\d|summary|section|label|legend)\b)/g, ' <')
  return {
    url,
    status,
    $,
    heading: tidy($('h1').text()),
    text: tidy(cheerio.load(apart)('main').text()),
    problems: $('.govuk-error-summary__list li')
      .toArray()
      .map(each => tidy($(each).text())),
  }
}

export type Request = Readonly<{ action: string; init: RequestInit; fields: readonly (readonly [string, string])[] }>

/** What the browser sends when this button is pressed. */
export function requestOf(sheet: Sheet, button: Button, entered: Entered): Readonly<{ request: Request }> {
  const { $ } = sheet
  const pressed = findButton(sheet, button)
  const form = formOf($, pressed)
  const fields = fieldsOf($, form, pressed, entered)
  const action = pressed.attr('formaction') ?? form.attr('action') ?? sheet.url
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]))
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return { request: { action, fields, init: { method: 'POST', headers, body: body.toString() } } }
}

/** Elements that were found; the library names the type in another package. */
type Found = ReturnType<typeof buttonsOf>

function buttonsOf($: cheerio.CheerioAPI) {
  return $('button')
}

function findButton({ $, url }: Sheet, wanted: Button): Found {
  const { words: wantedWords, sentTo } =
    typeof wanted === 'string' || wanted instanceof RegExp ? { words: wanted, sentTo: /(?:)/ } : wanted
  const buttons = buttonsOf($).toArray()
  const wordsOf = (each: (typeof buttons)[number]) => tidy($(each).text())
  const found = buttons.find(each => {
    const words = wordsOf(each)
    const isNamed = typeof wantedWords === 'string' ? words === wantedWords : wantedWords.test(words)
    const address = $(each).attr('formaction') ?? $(each).closest('form').attr('action') ?? ''
    return isNamed && sentTo.test(address)
  })
  const there = buttons.map(each => `“${wordsOf(each)}”`).join(', ')
  assert.ok(found, `${url} has a button ${String(wantedWords)} for ${sentTo.source}; it has ${there}`)
  return $(found)
}

function formOf($: cheerio.CheerioAPI, pressed: Found): Found {
  const id = pressed.attr('form')
  const form = $('form').filter((_, each) =>
    id === undefined ? $(each).is(pressed.closest('form')) : $(each).attr('id') === id,
  )
  assert.equal(form.length, 1, 'the button belongs to a form')
  return form
}

function fieldsOf(
  $: cheerio.CheerioAPI,
  form: Found,
  pressed: Found,
  entered: Entered,
): readonly (readonly [string, string])[] {
  const id = form.attr('id')
  const belongs = (each: Found): boolean => {
    const named = each.attr('form')
    return named === undefined ? each.closest('form').get(0) === form.get(0) : named === id
  }
  const controls = $('input, select, textarea')
    .toArray()
    .filter(each => belongs($(each)))
    .map(each => ({ control: $(each), labels: labelsOf($, $(each)) }))
  for (const label of Object.keys(entered)) {
    assert.ok(
      controls.some(({ labels }) => labels.includes(label)),
      `the form has a field “${label}”; it has ${controls.flatMap(({ labels }) => labels).join(' | ')}`,
    )
  }
  const answered = controls.filter(({ labels }) => answerTo(entered, labels) !== undefined)
  const names = answered.map(({ control }) => control.attr('name'))
  const fields = controls.flatMap(({ control, labels }) => {
    const isOtherRadio = control.attr('type') === 'radio' && names.includes(control.attr('name'))
    return valuesOf($, control, answerTo(entered, labels) ?? (isOtherRadio ? false : undefined))
  })
  const name = pressed.attr('name')
  return name === undefined ? fields : [...fields, [name, pressed.attr('value') ?? '']]
}

function answerTo(entered: Entered, labels: readonly string[]): string | boolean | undefined {
  const label = labels.find(each => Object.hasOwn(entered, each))
  return label === undefined ? undefined : entered[label]
}

/** How a field is called: by its own label, and by that after the legend or the question that it belongs to. */
function labelsOf($: cheerio.CheerioAPI, control: Found): readonly string[] {
  const id = control.attr('id')
  const own = id === undefined ? '' : tidy($(`label[for="${id}"]`).first().text())
  const legend = tidy(control.closest('fieldset').children('legend').first().text())
  return own === '' ? [] : legend === '' ? [own] : [own, `${legend}: ${own}`]
}

function valuesOf(
  $: cheerio.CheerioAPI,
  control: Found,
  entered: string | boolean | undefined,
): readonly (readonly [string, string])[] {
  const name = control.attr('name')
  if (name === undefined || control.attr('disabled') !== undefined) return []
  const type = control.attr('type')
  if (type === 'checkbox' || type === 'radio') {
    const isChosen = typeof entered === 'boolean' ? entered : control.attr('checked') !== undefined
    return isChosen ? [[name, control.attr('value') ?? 'on']] : []
  }
  if (type === 'file' || type === 'submit') return []
  if (control.is('select')) return [[name, chosenOf($, control, entered)]]
  const current = control.is('textarea') ? control.text() : (control.attr('value') ?? '')
  return [[name, typeof entered === 'string' ? entered : current]]
}

function chosenOf($: cheerio.CheerioAPI, select: Found, entered: string | boolean | undefined): string {
  const options = select
    .find('option')
    .toArray()
    .map(each => $(each))
  if (typeof entered === 'string') {
    const option = options.find(each => tidy(each.text()) === entered)
    assert.ok(option, `there is a choice “${entered}” among ${options.map(each => tidy(each.text())).join(' | ')}`)
    return option.attr('value') ?? tidy(option.text())
  }
  const current = options.find(each => each.attr('selected') !== undefined) ?? options[0]
  return current?.attr('value') ?? ''
}

export function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
