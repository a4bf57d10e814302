import type { Demonstration } from '../kit/pack/demonstration.ts'
import type { House } from '../shell/house.ts'
import { noteComplete } from './run-demonstration.ts'
import { seedDemonstration } from './seed-demonstration.ts'
import { type SettingUp, tellInLines } from './setting-up.ts'

/** Seeds the demonstration, telling whoever waits; answers whether it came to its end. A fault is told, and not thrown. */
export async function setUp(
  house: House,
  facts: Demonstration,
  setting: SettingUp,
  { out, isStopped }: Readonly<{ out: (line: string) => void; isStopped: () => boolean }>,
): Promise<boolean> {
  const inLines = tellInLines(out)
  try {
    const isWhole = await seedDemonstration(house, facts, {
      isStopped,
      tell: told => {
        setting.told = told
        inLines(told)
      },
    })
    if (isWhole) await noteComplete(house.database)
    return isWhole
  } catch (fault) {
    setting.state = 'failed'
    setting.why = fault instanceof Error ? fault.message : String(fault)
    house.log({ fault: String(fault instanceof Error ? fault.stack : fault) }, 'the demonstration could not be set up')
    out(setting.why)
    return false
  }
}
