import { confidenceInWords, isLaw, type Provenance } from '../../../kit/pack/provenance.ts'

type Setting = Provenance & Readonly<{ title: string; says?: string; prefix?: string; partyBits?: number }>

/** `Party Signifier, two to twelve capital letters or figures. A placeholder, not yet checked against the code. ...` */
export function settingInWords(setting: Setting): string {
  const { title, says, prefix, partyBits, note } = setting
  const form = says ?? (prefix === undefined ? undefined : `beginning with ${prefix}, of ${partyBits} bits each`)
  return `${title}${form === undefined ? '' : `: ${form}`}. ${confidenceInWords(setting.confidence)}.${note === undefined ? '' : ` ${note}`}`
}

/** What stands beside a question about it: nothing where the code itself says so. */
export function hintOfSetting(setting: Setting): string {
  return isLaw(setting) ? '' : ` (${confidenceInWords(setting.confidence).toLowerCase()})`
}
