import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packOf } from '../../../test/world.ts'
import { editionInForce, getBody } from '../../kit/pack/pack.ts'
import { understandLine, understandOwner } from './line.ts'
import { ownerNames } from './owner-names.ts'

const pack = packOf('toy')
const edition = editionInForce(pack, '2017-01-03')
if (!edition.ok) throw new Error('the toy code has no edition for January 2017')
const vocabulary = {
  names: ownerNames(pack.code, edition.value, getBody(edition.value, 'council')),
  word: edition.value.words.action,
}

function owner(line: string): string {
  const verdict = understandLine(line, vocabulary)
  return verdict.ok ? `${verdict.value.owner.kind}:${verdict.value.owner.key}` : (verdict.refusals[0]?.reason ?? '')
}
function text(line: string): string {
  const verdict = understandLine(line, vocabulary)
  return verdict.ok ? verdict.value.text : ''
}

test('organisations, bodies, functions and seats are owners by any name that the code has for them', () => {
  assert.equal(owner('Toy Office to issue the form'), 'organisation:toy-office')
  assert.equal(owner('The Toy Code Office to issue the form'), 'organisation:toy-office')
  assert.equal(owner('the Rules Panel to report'), 'body:rules-panel')
  assert.equal(owner('Swap Group to meet'), 'body:swap-working-group')
  assert.equal(owner('Code Administrator to draw up a plan'), 'function:administrator')
  assert.equal(owner('Repairer Member to mend a kite'), 'seat:council/repairer')
})

test('the longest name that fits is meant', () => {
  assert.equal(owner('Council to write'), 'body:council')
  assert.equal(owner('Council Chair to write'), 'seat:council/chair')
  assert.equal(owner('Rules Panel Chair to write'), 'seat:rules-panel/chair')
  assert.equal(owner('The Chair of the Rules Panel to write'), 'seat:rules-panel/chair')
  assert.equal(owner('Chair of the Toy Lending Council to write'), 'seat:council/chair')
  assert.equal(owner('Toy Store to count'), 'organisation:central-toy-store')
  assert.equal(owner('Toy Store representative to count'), 'function:toy-store')
})

test('what the code calls its chair, its secretary and its members is understood', () => {
  assert.equal(owner('The Chair to thank the Ministry'), 'seat:council/chair')
  assert.equal(owner('the code secretary to send the list'), 'function:secretary')
  assert.equal(owner('Members to send comments'), 'body:council')
})

test('a seat that two bodies have is the own body’s', () => {
  assert.equal(owner('Lender Member to ask around'), 'seat:council/lender')
})

test('capitals, a marker and other words than “to” do not matter', () => {
  assert.equal(owner('TOY OFFICE to issue the form'), 'organisation:toy-office')
  assert.equal(owner('Action: Toy Office to issue the form'), 'organisation:toy-office')
  assert.equal(owner('Task 3 – Toy Office to issue the form'), 'organisation:toy-office')
  assert.equal(owner('Toy Office will issue the form'), 'organisation:toy-office')
  assert.equal(owner('Toy Office is to issue the form'), 'organisation:toy-office')
  assert.equal(owner('Toy Office: issue the form'), 'organisation:toy-office')
})

test('what is to be done is kept as it was written, with its date', () => {
  assert.equal(text('Toy Office to issue the form by January Council.'), 'issue the form by January Council')
  assert.equal(text('Task: the Chair  to thank  the Ministry '), 'thank the Ministry')
})

test('somebody whom the code does not know is asked back', () => {
  assert.equal(owner('Somebody Else to issue the form'), 'owner-not-known')
  assert.equal(owner('Toys to be counted'), 'owner-not-known')
  const verdict = understandLine('Somebody Else to issue the form', vocabulary)
  assert.match(verdict.ok ? '' : (verdict.refusals[0]?.says ?? ''), /“Somebody Else” is no organisation/)
})

test('a line without an owner, with two, or with nothing to do is asked back', () => {
  assert.equal(owner('issue the form'), 'owner-missing')
  assert.equal(owner('Toy Office and Toy Store to issue the form'), 'several-owners')
  assert.equal(owner('Toy Office/Toy Store to issue the form'), 'several-owners')
  assert.equal(owner('Toy Office'), 'nothing-to-do')
  assert.equal(owner('   '), 'text-missing')
})

test('a name that only begins like another is not taken for it', () => {
  assert.equal(owner('Councillor to resign'), 'owner-not-known')
})

test('an owner who was chosen is the owner, whatever the line says', () => {
  const chosen = { kind: 'body', key: 'rules-panel', words: 'Rules Panel' } as const
  const verdict = understandLine('Toy Office and Toy Store to issue the form', vocabulary, chosen)
  assert.deepEqual(verdict, {
    ok: true,
    value: { owner: chosen, text: 'Toy Office and Toy Store to issue the form' },
  })
  const plain = understandLine('Toy Office to issue the form', vocabulary, chosen)
  assert.equal(plain.ok && plain.value.text, 'issue the form')
})

test('an owner is known by a name alone', () => {
  const known = understandOwner('the Toy Code Office', vocabulary.names)
  assert.equal(known.ok && known.value.key, 'toy-office')
  assert.equal(understandOwner('A Stranger', vocabulary.names).ok, false)
})

test('whatever is to be done, a line with a known owner gives it back whole', () => {
  const anyText = fc
    .array(fc.constantFrom('write', 'the', 'list', 'of', 'kites', 'Toy', 'Store', '2017', 'and', 'Council'), {
      minLength: 1,
      maxLength: 8,
    })
    .map(words => words.join(' '))
  fc.assert(
    fc.property(fc.constantFrom(...vocabulary.names), anyText, ({ name, owner: who }, what) => {
      const verdict = understandLine(`${name} to ${what}`, vocabulary)
      // Two bodies may give the same name to their seats: then the first of the list is meant.
      const first = vocabulary.names.find(known => known.name.toLowerCase() === name.toLowerCase())?.owner ?? who
      return verdict.ok && verdict.value.text === what && verdict.value.owner.key === first.key
    }),
  )
})

test('no line makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), line => typeof understandLine(line, vocabulary).ok === 'boolean'),
  )
})
