/**
 * An empty list teaches the next step, with a real example.
 *
 *   <EmptyState title="还没有活动" example="如：1月12日返乡大学生座谈会，40 人" action={<Button>新建活动</Button>}>
 *     活动记下后，场次、人次会自动汇总到上级。</EmptyState>
 */
import type { ReactNode } from 'react'
import './empty-state.css'

export function EmptyState(props: { title: string; children?: ReactNode; example?: ReactNode; action?: ReactNode }) {
  return (
    <div className="yz-empty">
      <p className="yz-empty-title">{props.title}</p>
      {props.children && <div className="yz-soft">{props.children}</div>}
      {props.example && <p className="yz-empty-example">{props.example}</p>}
      {props.action}
    </div>
  )
}
