/**
 * The key stands on the button, so that nobody has to look it up; its name for screen readers is the word alone. A plain
 * button: four come and go with every press of a key, and those of the kit took most of that time.
 */
export function Answer(props: { word: string; keyName: string; onClick: () => void }) {
  return (
    <button
      type="button"
      className="yz-doubt-answer"
      onClick={props.onClick}
      aria-label={props.word}
      aria-keyshortcuts={props.keyName}
    >
      {props.word}
      <kbd>{props.keyName}</kbd>
    </button>
  )
}
