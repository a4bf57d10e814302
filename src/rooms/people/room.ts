import type { Room } from '../../shell/room.ts'
import { peopleDoors } from './pages.ts'

export const people: Room = {
  name: 'people',
  schema: { name: 'people', folder: import.meta.dirname },
  doors: peopleDoors,
  sentences: { 'person-entered': 'entered the person' },
}
