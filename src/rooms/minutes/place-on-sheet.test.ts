import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CLASSIFICATIONS, type Classification } from '../../kit/classification.ts'
import { classOfClosed, placesOn } from './place-on-sheet.ts'
import type { SheetParts } from './sheet-parts.ts'

type Planned = Readonly<{ classification: Classification; hasTwin: boolean }>
type Parts = Pick<SheetParts, 'items' | 'twins'>

/** Only what places go by; the rest of the records is not asked. */
function partsOf(planned: readonly Planned[]): Parts {
  const items = planned.map((plan, n) => ({
    record: recordOf(`item-${n}`, `Item ${n}`, plan.classification),
    content: { number: n + 1, kind: 'business', papers: [], recusals: [], twin: plan.hasTwin ? `twin-${n}` : null },
  }))
  const twins = planned.flatMap(({ hasTwin }, n) =>
    hasTwin
      ? [
          [
            `item-${n}`,
            { record: recordOf(`twin-${n}`, `Secret ${n}`, 'red'), content: { papers: [], recusals: [] } },
          ] as const,
        ]
      : [],
  )
  return {
    items,
    twins: new Map(twins),
  } as unknown as Parts
}

function recordOf(id: string, title: string, classification: Classification) {
  return { id, reference: id, title, state: 'concluded', classification, parent: null }
}

const anyClass = fc.constantFrom(...CLASSIFICATIONS)
const anyAgenda = fc.array(fc.record({ classification: anyClass, hasTwin: fc.boolean() }), { maxLength: 12 })

test('nothing stands on both sheets, and nothing on neither', () => {
  fc.assert(
    fc.property(anyClass, anyAgenda, (classification, planned) => {
      const parts = partsOf(planned)
      const ids = (twin: boolean) => placesOn(parts, twin, classification).flatMap(({ id }) => id ?? [])
      const all = [...ids(false), ...ids(true)]
      assert.equal(new Set(all).size, all.length)
      assert.equal(all.length, planned.length + planned.filter(({ hasTwin }) => hasTwin).length)
    }),
  )
})

test('on the open sheet every number is there, and no title that is not for its readers', () => {
  fc.assert(
    fc.property(anyClass, anyAgenda, (classification, planned) => {
      const places = placesOn(partsOf(planned), false, classification)
      assert.deepEqual(
        places.map(({ number }) => number),
        planned.map((_, n) => n + 1),
      )
      for (const [n, place] of places.entries()) {
        const isApart =
          CLASSIFICATIONS.indexOf(planned[n]?.classification ?? 'red') > CLASSIFICATIONS.indexOf(classification)
        assert.equal(place.title, isApart ? '' : `Item ${n}`)
        assert.doesNotMatch(place.title, /Secret/)
      }
    }),
  )
})

test('there is a closed record just where something is kept apart, of the class of its most secret part', () => {
  assert.equal(classOfClosed(partsOf([{ classification: 'white', hasTwin: false }]), 'white'), undefined)
  assert.equal(classOfClosed(partsOf([{ classification: 'green', hasTwin: false }]), 'white'), 'green')
  assert.equal(classOfClosed(partsOf([{ classification: 'green', hasTwin: false }]), 'green'), undefined)
  assert.equal(
    classOfClosed(
      partsOf([
        { classification: 'green', hasTwin: false },
        { classification: 'white', hasTwin: true },
      ]),
      'white',
    ),
    'red',
  )
})
