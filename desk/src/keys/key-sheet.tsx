import { Checkbox } from '../look/checkbox.tsx'
import { Dialog } from '../look/dialog.tsx'
import type { View } from '../view.ts'
import { words } from '../words/language.ts'
import { lettersOn } from './keyboard.ts'

const Row = ({ keys, text }: { keys: readonly string[]; text: string }) => (
  <div class="fact">
    <dt>{text}</dt>
    <dd>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </dd>
  </div>
)

/** Every key, and the switch that turns single letters off. */
export const KeySheet = ({ view }: { view: View }) => {
  const { keys } = words.value
  return (
    <Dialog title={keys.title} shown={view.keysShown.value} close={() => view.showKeys(false)}>
      <dl class="facts">
        <Row keys={['J']} text={keys.next} />
        <Row keys={['K']} text={keys.previous} />
        <Row keys={[keys.enter]} text={keys.open} />
        <Row keys={['T']} text={keys.take} />
        <Row keys={['R']} text={keys.reply} />
        <Row keys={[keys.control, keys.enter]} text={keys.send} />
        <Row keys={[keys.escape]} text={keys.leave} />
        <Row keys={['N']} text={keys.note} />
        <Row keys={['B']} text={keys.blocks} />
        <Row keys={['S']} text={keys.standIn} />
        <Row keys={['H']} text={keys.handOver} />
        <Row keys={['!']} text={keys.crisis} />
        <Row keys={[keys.alt, '!']} text={keys.crisisAnywhere} />
        <Row keys={['?']} text={keys.show} />
      </dl>
      <Checkbox
        text={keys.enabled}
        on={lettersOn.value}
        set={(on) => {
          lettersOn.value = on
        }}
      />
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={() => view.showKeys(false)}>
          {keys.close}
        </button>
      </div>
    </Dialog>
  )
}
