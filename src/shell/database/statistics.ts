import type { Database } from './database.ts'

/**
 * Lets the planner of the embedded database know how much there is of what: it has nobody who does that by itself, and without it reads a
 * meeting from end to end for each of its items. A server looks after itself.
 */
export async function refreshStatistics(database: Database): Promise<void> {
  if (database.engine !== 'pglite') return
  await database.maintain(async connection => await connection.script('analyze'))
}
