// Decides how a draft looks in the exchange schema of the corpus: its keys and no others.
import type { Draft } from './draft.ts'

/** The genre words of the corpus schema know no plan and no report of their own. */
const GENRE: Record<Draft['kind'], string> = {
  notice: 'notice',
  plan: 'plan',
  opinion: 'opinion',
  bulletin: 'bulletin',
  report: 'bulletin',
  letter: 'letter',
}

/** The draft in the corpus schema (`gold.schema.json`, version 1). `name` is the document's name there. */
export function toPrediction(draft: Draft, name: string): Record<string, unknown> {
  return {
    schemaVersion: 1,
    doc: name,
    genre: GENRE[draft.kind],
    contextYear: draft.contextYear ?? 0,
    scope: draft.scope,
    header: draft.header,
    sections: draft.sections,
    tasks: draft.tasks.map(({ id, section, title, span, window, responsible }) => ({
      id,
      section,
      title,
      span,
      window,
      responsible,
    })),
    targets: draft.targets.map(
      ({ commitment: _c, approximate: _a, sensitive: _v, task: _t, sentence: _s, ...rest }) => rest,
    ),
    times: draft.times,
    phases: draft.phases,
    deadlines: draft.deadlines.map(({ sentence: _s, ...rest }) => rest),
    responsibles: draft.responsibles.map(({ label: _l, ...rest }) => rest),
    brands: draft.brands,
    menus: draft.menus,
    funding: draft.funding,
    anomalies: draft.anomalies,
  }
}
