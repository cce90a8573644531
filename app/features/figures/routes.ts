import { serve } from '../../platform/http/route.ts'
import { decideFigureDoubt } from './commands.ts'
import * as contract from './contract.ts'
import { exportFigureTable, getFigureTable, listFacts, listFigureDoubts, listMeasures } from './queries.ts'

export const figuresRoutes = [
  serve(contract.listMeasures, listMeasures),
  serve(contract.getFigureTable, getFigureTable),
  serve(contract.exportFigureTable, exportFigureTable),
  serve(contract.listFacts, listFacts),
  serve(contract.listFigureDoubts, listFigureDoubts),
  serve(contract.decideFigureDoubt, decideFigureDoubt),
]
