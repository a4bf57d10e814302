import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkToField } from './refused-field.ts'

const PAGE = `
  <form action="/papers/P1/return" method="post"><textarea id="reason-return" name="reason"></textarea></form>
  <form action="/papers/P1/withdrawal" method="post"><textarea name="reason" id="reason-withdrawal"></textarea></form>
  <form action="/parties" method="post"><input id="from" name="from-day"><input id="from-month" name="from-month">
    <fieldset id="kinds"><input type="radio" name="kind" id="kind-1"></fieldset>
    <button formaction="/parties/P1/end">End</button></form>`

function linkOf(action: string, field?: string): string | undefined {
  return linkToField(PAGE, action, { reason: 'wrong', says: 'It is wrong.', ...(field === undefined ? {} : { field }) })
}

test('a refusal links to the box of its name in the form that was sent', () => {
  assert.equal(linkOf('/papers/P1/withdrawal', 'reason'), '#reason-withdrawal')
  assert.equal(linkOf('/papers/P1/return', 'reason'), '#reason-return')
})

test('a date links to its day, and each of its boxes to itself', () => {
  assert.equal(linkOf('/parties', 'from'), '#from')
  assert.equal(linkOf('/parties', 'from-month'), '#from-month')
  assert.equal(linkOf('/parties/P1/end', 'from'), '#from')
})

test('what has no box of its name is found by its id, or not at all', () => {
  assert.equal(linkOf('/parties', 'kinds'), '#kinds')
  assert.equal(linkOf('/parties', 'kind'), '#kind-1')
  assert.equal(linkOf('/parties', 'nothing'), undefined)
  assert.equal(linkOf('/parties'), undefined)
})

test('where another page is shown than the form was on, the first box of that name is meant', () => {
  assert.equal(linkOf('/elsewhere', 'reason'), '#reason-return')
})
