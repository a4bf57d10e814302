import { isDeepStrictEqual } from 'node:util'
import { actionsOpenAfter } from '../../kit/pack/demonstration.ts'
import { checkMeetingReference, checkOwner, mainMeeting, type Setting } from './demonstration-setting.ts'
import { checkKnown } from './report.ts'

/** What is said to be open at the next meeting is what the script leaves open, under the same owners. */
export function checkNext(setting: Setting): void {
  const { demonstration, edition, report } = setting
  const { meeting, mattersArising } = demonstration.next
  checkMeetingReference(setting, ['next', 'meeting'], meeting)
  if (mainMeeting(setting) === undefined) return
  const open = actionsOpenAfter(demonstration, edition.references)
  const references = open.map(({ reference }) => reference)
  for (const [n, { owner, actions }] of mattersArising.entries()) {
    const at = ['next', 'mattersArising', n] as const
    checkOwner(setting, [...at, 'owner'], owner)
    for (const [m, action] of actions.entries()) {
      const path = [...at, 'actions', m]
      checkKnown(report, path, 'action that is open then', action, references)
      const truly = open.find(({ reference }) => reference === action)?.owner
      if (truly && !isDeepStrictEqual(truly, owner)) {
        report(path, `${action} is not theirs`, `it belongs to ${Object.values(truly).join()}`)
      }
    }
  }
  const said = mattersArising.flatMap(({ actions }) => actions)
  for (const reference of references.filter(each => !said.includes(each))) {
    report(['next', 'mattersArising'], `${reference} is open then, too`, 'add it under its owner')
  }
}
