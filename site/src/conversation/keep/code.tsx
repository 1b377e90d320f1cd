import { useSignal } from '@preact/signals'
import { accessDigits, accessWords } from '@zop/sealing'
import { useEffect } from 'preact/hooks'
import { Icon } from '../view/parts.tsx'
import { language, laterWords } from '../view/words.ts'
import { codeLanguageOf } from './words.ts'

/** Nothing goes to the clipboard unless it is asked for, after a warning. */
const Copy = ({ words }: { words: readonly string[] }) => {
  const { copy } = laterWords().keep
  const said = useSignal<'done' | 'failed' | null>(null)
  const write = () =>
    navigator.clipboard.writeText(words.join(' ')).then(
      () => {
        said.value = 'done'
      },
      () => {
        said.value = 'failed'
      },
    )
  return (
    <details class="instead">
      <summary>{copy.ask}</summary>
      <p class="note">{copy.warning}</p>
      <button type="button" class="button plain" onClick={() => void write()}>
        {copy.button}
      </button>
      <p role="status">{said.value && copy[said.value]}</p>
    </details>
  )
}

/** A2: the code in both forms; one press hides it, because somebody may be looking. */
export const Code = ({ secret }: { secret: Uint8Array<ArrayBuffer> }) => {
  const text = laterWords().keep
  const shown = useSignal(true)
  const code = useSignal<{ words: readonly string[]; digits: readonly string[] } | null>(null)
  const wanted = codeLanguageOf(language.value)
  useEffect(() => {
    void Promise.all([accessWords(secret, wanted), accessDigits(secret)]).then(([words, digits]) => {
      code.value = { words, digits }
    })
  }, [wanted])
  if (code.value === null) return <p role="status">{text.loading}</p>
  const { words, digits } = code.value
  return (
    <section class="code">
      <button
        type="button"
        class="button plain"
        aria-pressed={!shown.value}
        onClick={() => {
          shown.value = !shown.value
        }}
      >
        <Icon name={shown.value ? 'lock' : 'check'} />
        {shown.value ? text.hide : text.reveal}
      </button>
      {!shown.value && <p class="soft">{text.hidden}</p>}
      {shown.value && (
        <>
          <h3>{text.words}</h3>
          <ol class="words" lang={wanted} dir="ltr" translate={false}>
            {words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ol>
          <h3>{text.digits}</h3>
          <p class="digits" dir="ltr" translate={false}>
            {digits.map((group, at) => (
              <span key={at}>{group}</span>
            ))}
          </p>
          <p class="soft">{text.either}</p>
          <Copy words={words} />
        </>
      )}
    </section>
  )
}
