import * as cheerio from 'cheerio'

/** A box of a form, as a browser would send it if nobody touched it. */
export type Box = Readonly<{
  name: string
  kind: 'hidden' | 'text' | 'choice' | 'tick' | 'file'
  value: string
  /** What may be chosen. */
  options: readonly string[]
  isChosen: boolean
}>

export type Form = Readonly<{ action: string; boxes: readonly Box[]; isMultipart: boolean }>

/** All forms of a page that act. A button with an address of its own makes another form of its form. */
export function formsOn(page: string): readonly Form[] {
  const $ = cheerio.load(page)
  return $('form[method="post"]')
    .toArray()
    .flatMap(element => {
      const id = $(element).attr('id')
      const own = $(element).find('input, select, textarea').toArray()
      const apart =
        id === undefined ? [] : $(`input[form="${id}"], select[form="${id}"], textarea[form="${id}"]`).toArray()
      const boxes = [...own, ...apart].flatMap(box => boxOf($, $(box)))
      const isMultipart = $(element).attr('enctype') === 'multipart/form-data'
      const buttons = [...$(element).find('[formaction]').toArray(), ...apartButtons($, id)]
      const further = buttons.map(button => ({
        action: $(button).attr('formaction') ?? '',
        boxes: [...boxes, ...pressed($(button))],
      }))
      return [{ action: $(element).attr('action') ?? '', boxes }, ...further].map(form => ({ ...form, isMultipart }))
    })
}

function apartButtons($: cheerio.CheerioAPI, id: string | undefined) {
  return id === undefined ? [] : $(`button[form="${id}"][formaction]`).toArray()
}

function pressed(button: ReturnType<cheerio.CheerioAPI>): readonly Box[] {
  const name = button.attr('name')
  if (name === undefined) return []
  return [{ name, kind: 'hidden', value: button.attr('value') ?? '', options: [], isChosen: true }]
}

function boxOf($: cheerio.CheerioAPI, box: ReturnType<cheerio.CheerioAPI>): readonly Box[] {
  const name = box.attr('name')
  if (name === undefined || box.attr('disabled') !== undefined) return []
  const made = (kind: Box['kind'], value: string, options: readonly string[] = [], isChosen = true): readonly Box[] => [
    { name, kind, value, options, isChosen },
  ]
  if (box.is('textarea')) return made('text', box.text())
  if (box.is('select')) {
    const options = box
      .find('option')
      .toArray()
      .map(option => $(option).attr('value') ?? $(option).text())
    const chosen = box.find('option[selected]').first()
    return made('choice', chosen.length > 0 ? (chosen.attr('value') ?? chosen.text()) : (options[0] ?? ''), options)
  }
  const value = box.attr('value') ?? ''
  const isTicked = box.attr('checked') !== undefined
  switch (box.attr('type')) {
    case 'hidden':
      return made('hidden', value)
    case 'radio':
    case 'checkbox':
      return made('tick', value, [], isTicked)
    case 'file':
      return made('file', '')
    // What is secret is not shown again.
    case 'password':
      return made('hidden', value)
    default:
      return made('text', value)
  }
}

/** The values of the boxes of these names on a page, of the form with this action, as a browser would show them. */
export function shownIn(page: string, action: string): ReadonlyMap<string, readonly string[]> {
  const forms = formsOn(page).filter(form => form.action === action)
  const shown = new Map<string, string[]>()
  for (const { boxes } of forms) {
    for (const { name, value, isChosen } of boxes) if (isChosen) shown.set(name, [...(shown.get(name) ?? []), value])
  }
  return shown
}
