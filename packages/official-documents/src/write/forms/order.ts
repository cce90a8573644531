// Decides the head of an order, 命令（令） (GB/T 9704-2012 10.2): mark, number, and no title.
import { cleanText } from '../clean-text.ts'
import type { Order } from '../document.ts'
import { layout } from '../layout.ts'
import { corner, type OpeningElement, organMark } from '../opening-elements.ts'

export const openOrder = (document: Order): OpeningElement[] => [
  ...corner(document),
  organMark(document.organMark, layout.orderMarkTop.value),
  { kind: 'number', text: cleanText(document.number), before: layout.orderNumberBefore.value },
  { kind: 'space', lines: layout.orderBodyBefore.value },
]
