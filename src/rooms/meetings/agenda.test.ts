import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { AgendaTemplate } from '../../kit/pack/agenda.ts'
import { type PlannedItem, placeOf, planAgenda, renumberedBy, renumberedWithout } from './agenda.ts'

const standing = (key: string, kind: AgendaTemplate['items'][number]['kind']) =>
  ({
    key,
    title: key,
    kind,
    presenter: 'chair',
    purpose: 'information',
    classification: 'white',
    hasPaper: false,
    confidence: 'stated',
  }) as const

const TEMPLATE: AgendaTemplate = {
  bodies: ['council'],
  items: [
    standing('welcome', 'welcome'),
    standing('actions', 'minutes-and-actions'),
    standing('papers', 'place-for-papers'),
    standing('any-other-business', 'any-other-business'),
  ],
}

const matter = (title: string, more: Partial<PlannedItem> = {}): PlannedItem => ({
  title,
  confidentialTitle: null,
  standing: null,
  kind: 'business',
  purpose: 'decision',
  presenterKey: null,
  hasPaper: true,
  classification: 'white',
  papers: [],
  subjects: [],
  carriedFrom: null,
  ...more,
})

describe('the agenda of a new meeting', () => {
  test('has what was carried over and then what waits where the template keeps the place for papers', () => {
    const titles = planAgenda(TEMPLATE, [matter('carried')], [matter('waiting')]).map(({ title }) => title)
    assert.deepEqual(titles, ['welcome', 'actions', 'carried', 'waiting', 'any-other-business'])
  })

  test('takes a matter at the standing item of its kind', () => {
    const arising = matter('an action', { kind: 'minutes-and-actions', subjects: ['action'] })
    const agenda = planAgenda(TEMPLATE, [], [arising])
    assert.deepEqual(
      agenda.map(({ title }) => title),
      ['welcome', 'actions', 'any-other-business'],
    )
    assert.deepEqual(agenda[1]?.subjects, ['action'])
  })

  test('gives a confidential matter an item of its own, and names no matter where more may read of it', () => {
    const closed = matter('Closed item', {
      kind: 'minutes-and-actions',
      confidentialTitle: 'A red action',
      subjects: ['red'],
    })
    const members = matter('a green action', {
      kind: 'minutes-and-actions',
      classification: 'green',
      subjects: ['green'],
    })
    const agenda = planAgenda(TEMPLATE, [], [closed, members])
    assert.deepEqual(
      agenda.map(({ title }) => title),
      ['welcome', 'actions', 'Closed item', 'any-other-business'],
    )
    assert.deepEqual(agenda[1]?.subjects, [])
  })

  test('is business alone for a body without a template', () => {
    assert.deepEqual(
      planAgenda(undefined, [], [matter('waiting')]).map(({ title }) => title),
      ['waiting'],
    )
  })
})

describe('business that is added', () => {
  const agenda = [
    { number: 1, standing: 'welcome' },
    { number: 2, standing: 'actions' },
    { number: 3, standing: 'any-other-business' },
  ]

  test('goes where the template keeps the place for papers', () => {
    assert.deepEqual(placeOf(TEMPLATE, agenda, false), { number: 3, movesOthers: true })
  })

  test('goes after the business that is there', () => {
    const more = [...agenda.slice(0, 2), { number: 3, standing: null }, { number: 4, standing: 'any-other-business' }]
    assert.deepEqual(placeOf(TEMPLATE, more, false), { number: 4, movesOthers: true })
  })

  test('goes to the end once the papers are out, so that no number changes', () => {
    assert.deepEqual(placeOf(TEMPLATE, agenda, true), { number: 4, movesOthers: false })
  })

  test('begins an empty agenda', () => {
    assert.deepEqual(placeOf(undefined, [], false), { number: 1, movesOthers: false })
  })
})

describe('the numbers of an agenda', () => {
  const agenda = ['a', 'b', 'c', 'd'].map((id, n) => ({ id, number: n + 1 }))

  test('change for two items when one is moved up', () => {
    assert.deepEqual(renumberedBy(agenda, 'c', 'up'), [
      { id: 'c', number: 2 },
      { id: 'b', number: 3 },
    ])
  })

  test('stay as they are when the first is moved up', () => {
    assert.deepEqual(renumberedBy(agenda, 'a', 'up'), [])
  })

  test('close the gap that an item leaves', () => {
    assert.deepEqual(renumberedWithout(agenda, 'b'), [
      { id: 'c', number: 2 },
      { id: 'd', number: 3 },
    ])
  })

  test('are always 1, 2, 3 and so on, whatever is moved', () => {
    const move = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), to: fc.constantFrom('up', 'down', 'top') })
    fc.assert(
      fc.property(fc.array(move), moves => {
        let items = agenda
        for (const { id, to } of moves) {
          const changed = new Map(renumberedBy(items, id, to).map(item => [item.id, item.number]))
          items = items
            .map(item => ({ ...item, number: changed.get(item.id) ?? item.number }))
            .sort((x, y) => x.number - y.number)
        }
        assert.deepEqual(
          items.map(({ number }) => number),
          [1, 2, 3, 4],
        )
        assert.deepEqual(items.map(({ id }) => id).sort(), ['a', 'b', 'c', 'd'])
      }),
    )
  })
})
