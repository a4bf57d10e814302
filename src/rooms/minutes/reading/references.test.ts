import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanLines } from './line.ts'
import { referencesOf } from './references.ts'
import { GENERAL_VOCABULARY, type Vocabulary } from './vocabulary.ts'

function read(text: string, vocabulary: Vocabulary = GENERAL_VOCABULARY): Readonly<Record<string, string>> {
  const found = referencesOf(cleanLines(text).lines, vocabulary)
  return Object.fromEntries(found.map(({ reference, kind }) => [reference, kind]))
}

test('a reference that the scanner misread is the same as one that it read well', () => {
  const text = 'Modification TCP0020 was approved.\nTCPO0020, TCPO0O20 and TCP0O20 were returned. TCP0l20 is another.'
  assert.deepEqual(read(text), { TCP0020: 'modification', TCP0120: 'modification' })
})

test('every spelling and line of a reference is kept', () => {
  const [found] = referencesOf(cleanLines('Modification TCP0020\n\nTCPO0020').lines, GENERAL_VOCABULARY)
  assert.deepEqual(found?.spellings, ['TCP0020', 'TCPO0020'])
  assert.deepEqual(found?.lines, [1, 3])
  assert.match(found?.doubt ?? '', /TCPO0020/)
})

test('standards, actions, documents and planning cases are no modifications', () => {
  const text = 'Modification TCP0020, BS 7858:2012, action TC12/06, TC_12_0310, DC/21/0045.'
  assert.deepEqual(read(text), {
    TCP0020: 'modification',
    BS7858: 'standard',
    'TC12/06': 'action',
    TC_12_0310: 'document',
    'DC/21/0045': 'case',
  })
})

test('versions, quarters, rooms and months are no references', () => {
  assert.deepEqual(read('R1.3 in Q1 2017, ROOM 101, MAY 2017, G4.1, H2 and TSG2.'), {})
})

test('the patterns of a code pack decide where the general shapes would doubt', () => {
  const vocabulary = { ...GENERAL_VOCABULARY, modificationPattern: String.raw`TM\d{2}` }
  assert.deepEqual(read('TM07 and TMO7 stand open.', vocabulary), { TM07: 'modification' })
  assert.deepEqual(read('TM07 stands open.'), {})
})
