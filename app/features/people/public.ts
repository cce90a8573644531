export { enterPerson, type NewPerson } from './hold-person.ts'
export { maskPhone, PersonName, Phone } from './person-fields.ts'
