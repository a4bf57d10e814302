export { enterPerson, type NewPerson } from './acts/enter-person.ts'
export { identity, listedPersons } from './store.ts'
export type { SignInOffer } from './person.ts'
export { signIn } from './acts/sign-in.ts'
