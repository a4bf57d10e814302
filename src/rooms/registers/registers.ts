import { OWN_REGISTERS } from './own-registers.ts'
import type { Register } from './register.ts'
import { WATCHED_REGISTERS } from './watched-registers.ts'

/** In the order in which people look for them. */
export const REGISTERS: readonly Register[] = [...OWN_REGISTERS, ...WATCHED_REGISTERS]
