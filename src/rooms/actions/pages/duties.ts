import { findBody } from '../../../kit/pack/group-body.ts'
import { editionNow } from '../../../shell/house.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Duty } from '../../../shell/web/duties.ts'
import { actionsFrom } from '../store.ts'
import { ownedStatement } from '../store-register.ts'
import { addressOfAction } from './addresses.ts'
import { ownersOfReader } from './owner-of-page.ts'

/** The open actions that the reader answers for. */
export async function actionDuties(ask: Ask): Promise<readonly Duty[]> {
  const owners = ownersOfReader(ask)
  if (owners.length === 0) return []
  const [rows = []] = await ask.read(ownedStatement(ask.house.pack.code.key, owners))
  const edition = editionNow(ask.house)
  return actionsFrom(rows).map(({ record, content }) => ({
    says: `${record.reference}: ${content.text}`,
    href: addressOfAction(record.reference),
    dueOn: content.due.on,
    about: findBody(edition, record.body)?.name ?? record.body ?? '',
  }))
}
