import assert from 'node:assert/strict'
import { test } from 'node:test'
import { button } from '../views/button.ts'
import { form } from '../views/form.ts'
import { asking, html, text } from '../views/html.ts'
import { sideBySide } from '../views/side-by-side.ts'
import { textarea } from '../views/textarea.ts'
import { textInput } from '../views/text-input.ts'
import { page } from './page.ts'
import { formVersionsOf, withBothTexts } from './stale-form.ts'

const ACTION = '/kites/1/text'

function kites(title: string, words: string, more = html``) {
  const body = html`${textInput({ name: 'title', label: 'Title', value: title })}${textarea({ name: 'text', label: 'Text', value: words })}`
  const main = html`${more}${form({ action: ACTION, method: 'post', idempotencyKey: 'k', body })}`
  return page({ title: 'Kites', data: {}, main })
}

test('a form made from an older version shows what stands there now beside what was entered', () => {
  const entered = { title: 'Kites', text: 'Kites <break> in "frost".' }
  const shown = text(
    withBothTexts(kites('Kites', entered.text), kites('Kites', 'Kites & balls.'), ACTION, entered).main,
  )
  assert.match(shown, /witan-compare/)
  const [, now = '', mine = ''] = shown.split(/As it stands now|As you entered it/)
  assert.match(now, /&amp;.*balls/)
  assert.match(mine, /&lt;break&gt;.*in &quot;frost&quot;/)
})

test('a page that compares them itself, and a form that says the same, stay as they are', () => {
  const own = kites(
    'Kites',
    'A',
    sideBySide({ before: { title: 'Now', text: 'B' }, after: { title: 'Entered', text: 'A' } }),
  )
  assert.equal(withBothTexts(own, kites('Kites', 'B'), ACTION, { title: 'Kites', text: 'A' }), own)
  const same = kites('Kites', 'A')
  assert.equal(withBothTexts(same, kites('Kites', 'A'), ACTION, { title: 'Kites', text: 'A' }), same)
})

test('a form says from which version it was made, and so does each button outside of it that sends it elsewhere', () => {
  const shown = (version: number | undefined, id: string) =>
    form({
      action: `/${id}`,
      id,
      method: 'post',
      idempotencyKey: 'k',
      version,
      body: textInput({ name: 'title', label: 'T' }),
    })
  const press = asking(button({ text: 'B', attributes: { form: 'a', formaction: '/b' } }), [
    { kind: 'press', form: 'a', action: '/b' },
  ])
  const main = html`<div>${[press]}</div>${html`<p>${shown(3, 'a')}</p>`}${shown(1, 'c')}${shown(undefined, 'e')}${[shown(4, 'd'), shown(undefined, 'd')]}`
  assert.deepEqual(formVersionsOf(page({ title: 'Kites', data: {}, main })), { '/a': 3, '/b': 3, '/c': 1 })
})
