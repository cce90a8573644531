// Who answers for something, before it becomes part of the draft.
export interface FoundResponsible {
  from: number
  to: number
  units: string[]
  lead: string[]
  style: 'label' | 'paren' | 'inline'
  label: string | null
}
