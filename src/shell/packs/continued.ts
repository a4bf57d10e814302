import type { EditionContent } from '../../kit/pack/edition.ts'

/**
 * What an edition says together with the one that it continues.
 *
 * In English:
 * - what its files do not say stays as it was;
 * - bodies are told one by one: one of a key that was there takes its place, and the others stay;
 * - so are the agendas, by the body whose meetings they are for.
 */
export function continued(before: EditionContent | undefined, own: Partial<EditionContent>): EditionContent {
  const bodies = withThoseBefore(before?.bodies, own.bodies)
  const agendaTemplates = withAgendasBefore(before?.agendaTemplates, own.agendaTemplates)
  // Every section is there, in one or the other, and has passed the schema of its own, which together are the schema of the whole.
  return { ...before, ...own, ...(bodies && { bodies }), ...(agendaTemplates && { agendaTemplates }) } as EditionContent
}

type Bodies = EditionContent['bodies'] | undefined
type Agendas = EditionContent['agendaTemplates'] | undefined

function withThoseBefore(before: Bodies, own: Bodies): Bodies {
  if (before === undefined || own === undefined) return own ?? before
  const kept = before.map(body => own.find(({ key }) => key === body.key) ?? body)
  return [...kept, ...own.filter(({ key }) => !before.some(body => body.key === key))]
}

function withAgendasBefore(before: Agendas, own: Agendas): Agendas {
  if (before === undefined || own === undefined) return own ?? before
  const named = own.flatMap(({ bodies }) => bodies)
  const kept = before.map(agenda => ({ ...agenda, bodies: agenda.bodies.filter(body => !named.includes(body)) }))
  return [...kept.filter(({ bodies }) => bodies.length > 0), ...own]
}
