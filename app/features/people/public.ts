export { enterPerson, type NewPerson } from './commands.ts'
export { maskPhone, PersonName, Phone } from './person-fields.ts'
