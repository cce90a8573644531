export { type NewToDo, raiseToDo, settleToDos } from './commands.ts'
