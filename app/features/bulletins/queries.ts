import { notFound } from '../../platform/errors.ts'
import type { Call } from '../../platform/http/route.ts'
import { tasksForWork } from '../programmes/public.ts'
import { readBoundValues } from './bound-values.ts'
import type * as contract from './contract.ts'

export const previewFigure = ({ db, scope, input, now }: Call<typeof contract.previewFigure>) =>
  db.withScope(scope, async (tx) => {
    const [figure] = await readBoundValues(tx, scope.ranges, [{ kind: 'figure', id: scope.unitId, question: input }])
    if (!figure) throw notFound()
    return { asOf: now, figure }
  })

export const listFigureProgrammes = ({ db, scope }: Call<typeof contract.listFigureProgrammes>) =>
  db.withScope(scope, async (tx) => {
    const programmes = new Map<
      string,
      { programmeId: string; title: string; tasks: { taskId: string; title: string }[] }
    >()
    for (const task of await tasksForWork(tx, scope.unitId)) {
      const programme = programmes.get(task.rootProgrammeId) ?? {
        programmeId: task.rootProgrammeId,
        title: task.programmeTitle,
        tasks: [],
      }
      programme.tasks.push({ taskId: task.rootTaskId, title: task.title })
      programmes.set(task.rootProgrammeId, programme)
    }
    return { programmes: [...programmes.values()] }
  })
