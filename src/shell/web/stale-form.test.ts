import assert from 'node:assert/strict'
import { test } from 'node:test'
import { form } from '../views/form.ts'
import { html, text } from '../views/html.ts'
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
  const own = kites('Kites', 'A', html`<div class="witan-compare"></div>`)
  assert.equal(withBothTexts(own, kites('Kites', 'B'), ACTION, { title: 'Kites', text: 'A' }), own)
  const same = kites('Kites', 'A')
  assert.equal(withBothTexts(same, kites('Kites', 'A'), ACTION, { title: 'Kites', text: 'A' }), same)
})

test('a form says from which version it was made, and so does each of its buttons that has an address of its own', () => {
  const main = html`<form action="/a"><input name="_version" value="3"><button formaction="/b">B</button></form>
    <button form="c" formaction="/d">D</button><form id="c" action="/c"><input name="_version" value="1"></form>
    <form action="/e"><input name="title"></form>`
  const shown = page({ title: 'Kites', data: {}, main })
  assert.deepEqual(formVersionsOf(shown), { '/a': 3, '/b': 3, '/c': 1, '/d': 1 })
})
