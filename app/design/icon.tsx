/** Line icons, 24 × 24, drawn for this product. Decorative: the words beside them carry the meaning. */
const paths = {
  inbox: 'M4 13l2.5-8h11L20 13v6H4zM4 13h5l1 2.5h4l1-2.5h5',
  notice: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7M9 8h3',
  programme: 'M5 4h14v16H5zM8 9l1.5 1.5L12 8M14 9h2M8 15l1.5 1.5L12 14M14 15h2',
  activity: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.6-4 3-6 6.5-6s5.9 2 6.5 6M16 4.500a3.5 3.5 0 0 1 0 6.500M18 14.500c2 .8 3.2 2.7 3.5 5.5',
  opening: 'M4 8h16v12H4zM9 8V4h6v4M4 13h16',
  request: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
  bulletin: 'M4 4h13v16H4zM17 9h3v9a2 2 0 0 1-3 2M7 8h7M7 12h7M7 16h4',
  unit: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  figure: 'M4 20V4M4 20h16M8 17v-5M12 17V8M16 17v-7',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM20 20l-4.8-4.8',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  doubt: 'M12 3l9.5 17h-19zM12 10v5M12 17.500v.5',
  export: 'M12 4v11M8 11l4 4 4-4M4 20h16',
  plus: 'M12 5v14M5 12h14',
  tick: 'M5 12.500l4.5 4.500L19 7',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.7-4.5 3.5-7 8-7s7.3 2.5 8 7',
  refusal: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM6 6l12 12',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg aria-hidden="true" focusable="false" width={size} height={size} viewBox="0 0 24 24" style={{ flex: 'none' }}>
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
