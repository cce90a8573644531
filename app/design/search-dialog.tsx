/** A plain modal window near the top of the screen; Esc and a click beside it close it, focus comes back. */
import { type ReactNode, useEffect, useRef } from 'react'
import './search-dialog.css'

export function SearchDialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside the window is a convenience; Esc is the dialog's own
    <dialog
      ref={dialog}
      className="yz-search-dialog"
      aria-label={props.title}
      onClose={props.onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="yz-search-body">{props.children}</div>
    </dialog>
  )
}
