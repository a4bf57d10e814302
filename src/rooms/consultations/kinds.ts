import type { ConsultationKind, Consultations } from '../../kit/pack/consultations.ts'
import type { Edition } from '../../kit/pack/pack.ts'

export function kindsOf({ consultations }: Pick<Edition, 'consultations'>): readonly ConsultationKind[] {
  return consultations?.kinds ?? []
}

export function findKind(edition: Pick<Edition, 'consultations'>, key: string): ConsultationKind | undefined {
  return kindsOf(edition).find(kind => kind.key === key)
}

/** As the page calls it; a kind of another edition by its key. */
export function titleOfKind(edition: Pick<Edition, 'consultations'>, key: string): string {
  return findKind(edition, key)?.title ?? key.replaceAll('-', ' ')
}

/** Who reads what is said in confidence, besides whoever said it. */
export function readersInConfidence({
  consultations,
}: Pick<Edition, 'consultations'>): Consultations['confidence']['readers'] {
  return consultations?.confidence.readers ?? ['secretariat']
}
