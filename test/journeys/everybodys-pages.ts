import type { Living } from './living-demonstration.ts'

export type Reading = Readonly<{ name: string; paths: readonly string[] }>

/** Which pages are looked at, and as whom: those that all readers share as the public, and those that are someone's own as that person. */
export function readingsOf(
  { facts, edition }: Living,
  names: Readonly<Record<'secretary' | 'chair' | 'member' | 'party', string>>,
) {
  const { meeting } = facts.demonstration
  const body = facts.meetings.find(({ reference }) => reference === meeting)?.body ?? ''
  const modification = facts.subjects.find(({ kind }) => kind === 'modification')?.reference ?? ''
  const at = `/meetings/${meeting}`
  const next = `/meetings/${facts.next.meeting}`
  const seat = edition.bodies.find(({ key }) => key === body)?.seats[0]
  const shared = [
    '/',
    '/meetings',
    at,
    `${at}/items/1`,
    `${at}/items/4`,
    `${at}/minutes`,
    '/papers',
    '/decisions',
    '/actions',
  ]
  const kept = [
    '/registers',
    '/registers/risk',
    '/modifications',
    `/modifications/${modification}`,
    '/parties',
    '/bodies',
    `/bodies/${body}`,
  ]
  const found = ['/search?q=budget', '/sign-in', `/decisions/${meeting}/D01`, `/actions/${meeting}/01`]
  const own = ['/', at, `${at}/items/4`, `${at}/minutes`]
  return {
    public: [...shared, ...kept, ...found],
    [names.member]: [...own, `${at}/confidential-minutes`, '/decisions/written', `/bodies/${body}/declaration`],
    [names.chair]: [...own, `${next}/briefing`, `${at}/roll`, next],
    [names.secretary]: [
      ...own,
      `${next}/items/1/minute`,
      `${next}/agenda`,
      `${next}/roll`,
      `/bodies/${body}/seats/${seat?.key}-1`,
      '/papers/new',
    ],
    [names.party]: [...own, '/papers', '/registers/consultation'],
  } satisfies Record<string, readonly string[]>
}
