import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { fetchPart } from './part-files.ts'
import { speakMore, words } from './words.ts'

/**
 * A part of the page that is fetched when something of it is first shown: calm while it comes; where it does not come, it says so, and can be asked for again.
 * `name` is its module, from `src/conversation` on. What comes back picks one component of it.
 */
export const later = <Part,>(name: string, load: () => Promise<Part>) => {
  const state = signal<{ readonly part: Part } | 'coming' | 'missing'>('coming')
  let asked = false
  const ask = () => {
    asked = true
    state.value = 'coming'
    Promise.all([fetchPart(name).then(load), speakMore()]).then(
      ([part]) => {
        state.value = { part }
      },
      () => {
        state.value = 'missing'
      },
    )
  }
  return <P extends object>(pick: (part: Part) => ComponentType<P>): ComponentType<P> =>
    (props: P) => {
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
      const Part = pick(now.part)
      return <Part {...props} />
    }
}
