import { bodyGroup } from '../../shell/ledger/audience.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { rolesToPaper } from './authorship.ts'
import type { Paper } from './paper.ts'

/** Where the reader stands to a paper, so that the page can say what he may do; the act judges by itself. */
export function rolesOfReader({ reader, edition }: Ask, paper: Paper): readonly string[] {
  const functions = reader.person?.functions ?? []
  const isIn = (who: string, body: string) => reader.isIn(bodyGroup(who, body))
  const bodies = edition.bodies.map(({ key }) => key).filter(key => isIn('members-of-the-body', key))
  const standing = [
    ['chair', 'chair-of-the-body'],
    ['member', 'members-of-the-body'],
    ['alternate', 'alternates-of-the-body'],
  ] as const
  return [
    ...functions,
    ...standing.filter(([, group]) => isIn(group, paper.body)).map(([role]) => role),
    ...rolesToPaper(edition, paper, { person: reader.person?.id ?? null, functions, bodies }),
  ]
}
