import { Button } from 'antd'

/** The key stands on the button, so that nobody has to look it up; its name for screen readers is the word alone. */
export function Answer(props: { word: string; keyName: string; onClick: () => void }) {
  return (
    <Button size="small" onClick={props.onClick} aria-label={props.word} aria-keyshortcuts={props.keyName}>
      {props.word}
      <kbd>{props.keyName}</kbd>
    </Button>
  )
}
