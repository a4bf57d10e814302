import { bodyGroup, declaredGroup } from '../../shell/ledger/audience.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Duty } from '../../shell/web/duties.ts'

const WHO = ['members-of-the-body', 'alternates-of-the-body'] as const

/** Whoever sits on a body and has not signed its declaration, or whose signature has run out. */
export async function declarationDuties(ask: Ask): Promise<readonly Duty[]> {
  const { bodies, classification } = ask.edition
  if (!Object.values(classification.classes).some(({ needsDeclaration }) => needsDeclaration)) return []
  return bodies.flatMap(({ key, name, inSentence }) => {
    const sits = WHO.filter(who => ask.reader.isIn(bodyGroup(who, key)))
    const hasSigned = sits.some(who => ask.reader.isIn(declaredGroup(who, key)))
    if (sits.length === 0 || hasSigned) return []
    return [
      { says: `Sign the declaration of ${inSentence}`, href: `/bodies/${key}/declaration`, dueOn: null, about: name },
    ]
  })
}
