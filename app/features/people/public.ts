export { enterPerson, type NewPerson, releaseParticipant } from './hold-person.ts'
export { noteExport } from './looks.ts'
export { maskPhone, PersonName, Phone } from './person-fields.ts'
