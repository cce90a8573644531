export { allotmentFor, taskForWork, tasksForWork, type WorkTask } from './work-tasks.ts'
