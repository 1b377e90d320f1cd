import { Dialog } from '../../look/dialog.tsx'
import { words } from '../../words/language.ts'

const Row = ({ strokes, text }: { strokes: readonly string[]; text: string }) => (
  <div class="fact">
    <dt>{text}</dt>
    <dd>
      {strokes.map((stroke) => (
        <kbd key={stroke}>{stroke}</kbd>
      ))}
    </dd>
  </div>
)

/** Every key of the month board. */
export const BoardKeys = ({ shown, close }: { shown: boolean; close: () => void }) => {
  const { keys, plan } = words.value
  const { strokes } = plan
  return (
    <Dialog title={strokes.title} shown={shown} close={close}>
      <dl class="facts">
        <Row strokes={['←', '→', '↑', '↓']} text={strokes.move} />
        <Row strokes={[strokes.home, strokes.end]} text={strokes.ends} />
        <Row strokes={[keys.enter]} text={strokes.open} />
        <Row strokes={[strokes.letters]} text={strokes.type} />
        <Row strokes={[strokes.delete]} text={strokes.remove} />
        <Row strokes={[keys.control, 'Z']} text={strokes.undo} />
        <Row strokes={[keys.control, strokes.shift, 'Z']} text={strokes.redo} />
        <Row strokes={['?']} text={keys.show} />
      </dl>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={close}>
          {keys.close}
        </button>
      </div>
    </Dialog>
  )
}
