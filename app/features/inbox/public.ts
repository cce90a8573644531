export { amendToDos, type NewToDo, raiseToDo, settleToDos } from './commands.ts'
