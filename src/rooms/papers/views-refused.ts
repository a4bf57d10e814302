import type { Ask } from '../../shell/web/ask.ts'

/** Of several forms on a page, only the one that was sent shows what was refused and what had been entered. */
export function askForForm(ask: Ask, action: string): Ask {
  return ask.path === action ? ask : { ...ask, refusals: [], entered: undefined }
}
