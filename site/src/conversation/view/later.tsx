import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { fetchPart } from './part-files.ts'
import { words } from './words.ts'

/**
 * A part of the page that is fetched when it is first shown: calm while it comes; where it does not come, it says so, and can be asked for again.
 * `part` is its module, from `src/conversation` on.
 */
export const later = <P extends object>(part: string, load: () => Promise<ComponentType<P>>): ComponentType<P> => {
  const state = signal<{ readonly Part: ComponentType<P> } | 'coming' | 'missing'>('coming')
  let asked = false
  const ask = () => {
    asked = true
    state.value = 'coming'
    fetchPart(part)
      .then(load)
      .then(
        (Part) => {
          state.value = { Part }
        },
        () => {
          state.value = 'missing'
        },
      )
  }
  return (props: P) => {
    useEffect(() => {
      if (!asked) ask()
    }, [])
    const { later: text } = words()
    const now = state.value
    if (now === 'coming') {
      return (
        <p class="soft" role="status">
          {text.loading}
        </p>
      )
    }
    if (now === 'missing') {
      return (
        <p class="note" role="status">
          {text.missing}{' '}
          <button type="button" class="button plain" onClick={ask}>
            {text.again}
          </button>
        </p>
      )
    }
    return <now.Part {...props} />
  }
}
