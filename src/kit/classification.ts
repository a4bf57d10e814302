/**
 * How far a record may travel. Four classes, from the Panel Information Policy (approved 11 November 2016), mapped to the
 * Traffic Light Protocol 2.0 on export.
 */
export const CLASSIFICATIONS = ['white', 'green', 'amber', 'red'] as const
export type Classification = (typeof CLASSIFICATIONS)[number]

const TLP: Readonly<Record<Classification, string>> = {
  white: 'TLP:CLEAR',
  green: 'TLP:GREEN',
  amber: 'TLP:AMBER',
  red: 'TLP:RED',
}

export function isClassification(value: unknown): value is Classification {
  return CLASSIFICATIONS.some(classification => classification === value)
}

export function tlpOf(classification: Classification): string {
  return TLP[classification]
}

/** Negative if `a` may travel further than `b`, positive if less far, zero if the same. */
export function compareClassifications(a: Classification, b: Classification): number {
  return CLASSIFICATIONS.indexOf(a) - CLASSIFICATIONS.indexOf(b)
}

/** The class of something that holds all of these: the most secret of them; white if there are none. */
export function mostSecret(classifications: readonly (Classification | undefined)[]): Classification {
  return classifications
    .filter(one => one !== undefined)
    .reduce<Classification>((a, b) => (compareClassifications(a, b) >= 0 ? a : b), 'white')
}

/** The banner of a list: there is one as soon as something on it may travel less far than the list, of which everybody knows. */
export function classOfList(
  shown: readonly Readonly<{ classification?: Classification | undefined }>[],
): Readonly<{ classification?: Classification }> {
  const classification = mostSecret(shown.map(one => one.classification))
  return classification === 'white' ? {} : { classification }
}
