import type { Room } from '../../shell/room.ts'
import { deskDoors } from './pages.ts'

export const desk: Room = { name: 'desk', doors: deskDoors }
