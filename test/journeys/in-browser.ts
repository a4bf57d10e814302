import type { Page } from '../browser.ts'
import { type Button, type Entered, type Sheet, sheetOf } from './persona.ts'

/** What the browser shows, as the forms of a test are read from it. */
export async function sheetIn(page: Page): Promise<Sheet> {
  return sheetOf(new URL(page.url()).pathname, 200, await page.content())
}

/** Presses a button that leads to another page, or to this one again, and waits for it. */
export async function click(page: Page, name: string | RegExp): Promise<void> {
  await turning(
    page,
    async () =>
      await page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click(),
  )
}

/** Presses a key, as the list of keys on the page has it. */
export async function pressKey(page: Page, key: string): Promise<void> {
  await turning(page, async () => {
    await page.locator('h1').first().click()
    await page.keyboard.press(key)
  })
}

/** Does what turns the page, and waits until the next one can be used. */
export async function turning(page: Page, act: () => Promise<void>): Promise<void> {
  const turned = page.waitForEvent('domcontentloaded')
  await act()
  await turned
  await page.waitForLoadState('load')
}

/** Fills in a form that stands on the page, opening what hides it, and presses its button. */
export async function fillAndPress(page: Page, button: Button, entered: Entered): Promise<void> {
  if (typeof button === 'string' || button instanceof RegExp) {
    for (const [label, value] of Object.entries(entered))
      await enter(page.getByLabel(label, { exact: true }).first(), value)
    return await click(page, button)
  }
  const { words, sentTo } = button
  const forms = page.locator('form')
  const actions = await forms.evaluateAll(all => all.map(each => each.getAttribute('action') ?? ''))
  const form = forms.nth(actions.findIndex(action => sentTo.test(action)))
  for (const [label, value] of Object.entries(entered)) {
    const own = label.split(': ').at(-1) ?? label
    const field = form.getByLabel(label.startsWith('Who decides: ') ? own : label, { exact: true }).first()
    await enter(field, value)
  }
  const pressed = form.locator('button').filter({ hasText: words }).first()
  await unfold(pressed)
  await turning(page, async () => await pressed.click())
}

type Locator = ReturnType<Page['locator']>

async function enter(field: Locator, value: string | boolean): Promise<void> {
  await unfold(field)
  if (typeof value === 'boolean') await field.setChecked(value)
  else if ((await field.evaluate(element => element.tagName)) === 'SELECT') await field.selectOption({ label: value })
  else await field.fill(value)
}

/** Opens what something stands in, as somebody does who looks for it. */
async function unfold(inside: Locator): Promise<void> {
  const closed = inside.locator('xpath=ancestor::details[not(@open)]')
  for (let n = await closed.count(); n > 0; n = await closed.count())
    await closed.first().locator('summary').first().click()
}
