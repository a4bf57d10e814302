import { checkDay, checkPerson, type Setting } from './demonstration-setting.ts'
import type { Path } from './problem.ts'

/** Each names a paper that is on the table, persons that there are, and days. */
export function checkSight(setting: Setting): void {
  const { reclassifications, grants, readings } = setting.demonstration.sight
  for (const [n, one] of reclassifications.entries()) {
    const at = ['sight', 'reclassifications', n] as const
    checkPaperOf(setting, at, one)
    checkDay(setting, [...at, 'on'], one.on)
    checkDay(setting, [...at, 'reviewOn'], one.reviewOn)
  }
  for (const [n, one] of grants.entries()) {
    const at = ['sight', 'grants', n] as const
    checkPaperOf(setting, at, one)
    checkPerson(setting, [...at, 'person'], one.person)
    checkDay(setting, [...at, 'on'], one.on)
    checkDay(setting, [...at, 'until'], one.until)
  }
  for (const [n, one] of readings.entries()) {
    const at = ['sight', 'readings', n] as const
    checkPaperOf(setting, at, one)
    checkPerson(setting, [...at, 'person'], one.person)
  }
}

function checkPaperOf(
  { demonstration, report }: Setting,
  at: Path,
  { item, appendix }: Readonly<{ item: number; appendix?: string | undefined }>,
): void {
  const [paper] = demonstration.agenda.find(({ number }) => number === item)?.papers ?? []
  if (paper === undefined) {
    report([...at, 'item'], `item ${item} has no paper`, 'name an item with one')
  } else if (appendix !== undefined && !(paper.appendices ?? []).some(({ label }) => label === appendix)) {
    report([...at, 'appendix'], `the paper of item ${item} has no appendix ${appendix}`, 'name one that it has')
  }
}
