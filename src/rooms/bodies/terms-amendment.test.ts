import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { acceptedFrom, amendText, checkReplacements, type Replacement, replacementsInWords } from './terms-amendment.ts'

const one = (find: string, put: string): readonly Replacement[] => [{ find, put }]

test('a name is replaced wherever it stands as a word', () => {
  const text = 'DEPT attends. A representative of DEPT’s choice; not DEPTA, nor UNDEPT.'
  const { text: amended, places } = amendText(text, one('DEPT', 'MOP'), true)
  assert.equal(amended, 'MOP attends. A representative of MOP’s choice; not DEPTA, nor UNDEPT.')
  assert.equal(places, 2)
  assert.equal(amendText(text, one('DEPT', 'MOP'), false).places, 4)
})

test('what one replacement puts in, another does not find', () => {
  const swap = [
    { find: 'Chair', put: 'Secretary' },
    { find: 'Secretary', put: 'Chair' },
  ]
  assert.equal(amendText('The Chair tells the Secretary.', swap, true).text, 'The Secretary tells the Chair.')
})

test('the longer of two wordings that fit is replaced', () => {
  const both = [
    { find: 'Information Policy', put: 'Panel Information Policy' },
    { find: 'Information Policy 2015', put: 'Panel Information Policy of 2016' },
  ]
  assert.equal(amendText('under Information Policy 2015', both, true).text, 'under Panel Information Policy of 2016')
})

test('signs that mean something to a search are taken as they are written', () => {
  assert.equal(amendText('clause C6.10(a) + C6x10', one('C6.10(a)', 'C7'), true).text, 'clause C7 + C6x10')
  assert.equal(amendText('costs', one('costs', '$& and $1'), true).text, '$& and $1')
})

test('a wording that is not there changes nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), fc.boolean(), (text, find, put, wholeWords) => {
      const { text: amended, places } = amendText(text, one(find, put), wholeWords)
      return text.includes(find) ? places <= text.split(find).length - 1 : places === 0 && amended === text
    }),
  )
})

test('made back again, an amendment leaves the text as it was', () => {
  const word = fc.constantFrom('DEPT', 'the', 'Chair', 'attends', 'meetings')
  fc.assert(
    fc.property(fc.array(word), words => {
      const text = words.join(' ')
      const there = amendText(text, one('DEPT', 'MOP'), true)
      const back = amendText(there.text, one('MOP', 'DEPT'), true)
      return back.text === text && back.places === there.places
    }),
  )
})

test('a replacement needs something to find, once, and something else to put there', () => {
  const reasonsOf = (replacements: readonly Replacement[]) => {
    const verdict = checkReplacements(replacements)
    return verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)
  }
  assert.deepEqual(reasonsOf([]), ['nothing-to-find'])
  assert.deepEqual(reasonsOf(one(' ', 'MOP')), ['nothing-to-find'])
  assert.deepEqual(reasonsOf(one('DEPT', 'DEPT')), ['nothing-changes'])
  assert.deepEqual(reasonsOf([...one('DEPT', 'MOP'), ...one('DEPT', 'the Ministry')]), ['found-twice'])
  assert.deepEqual(reasonsOf(one('DEPT', '')), [])
  assert.equal(replacementsInWords([...one('DEPT', 'MOP'), ...one('old', '')]), '“DEPT” by “MOP”, “old” taken out')
})

test('what was accepted is read as document and version, each once', () => {
  assert.deepEqual(acceptedFrom(['council@3']), { ok: true, value: [{ body: 'council', version: 3 }] })
  for (const wrong of [['council'], ['council@x'], ['@1'], ['council@1', 'council@2'], ['council@-1']]) {
    assert.equal(acceptedFrom(wrong).ok, false)
  }
})
