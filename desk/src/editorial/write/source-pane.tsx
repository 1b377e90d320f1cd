import { useSignal } from '@preact/signals'
import { bodyOf, frontMatterOf, holds } from '@zop/pages'
import type { DocumentId } from '@zop/wire'
import { Check, CircleCheck, Copy, History } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { Changes } from '../review/changes.tsx'
import { ownName } from '../said.ts'
import { translatedFrom } from './translated-from.ts'

/** What people read of a page, as one text. */
const readOf = (text: string): string => {
  const front = frontMatterOf(text)
  return [front?.title, front?.heading, front?.description, ...(front?.card ?? []), bodyOf(text).trim()]
    .filter((line) => line !== undefined && line !== '')
    .join('\n\n')
}

interface Props {
  readonly desk: Workspace
  readonly master: DocumentId
  /** The German text that stands on the left. */
  readonly source: string
  readonly translation: string
  readonly upToDate: () => void
  readonly copy: () => void
  readonly disabled: boolean
}

/** The German text beside its translation, with what has changed in it since. */
export const SourcePane = ({ desk, master, source, translation, upToDate, copy, disabled }: Props) => {
  const { translate: say } = words.value.editorial
  const before = useSignal<string | null>(null)
  const held = translation !== '' && holds(source, translation)
  const mark = translation === '' ? undefined : frontMatterOf(translation)?.translates
  useEffect(() => {
    before.value = null
    if (held || mark === undefined) return
    const { ground, editorial, fault } = desk
    translatedFrom({ line: ground.line, texts: editorial.texts }, master, translation)
      .then((found) => {
        before.value = found
      })
      .catch(fault)
  }, [source, mark, held])
  return (
    <section class="stack source" aria-label={say.source(ownName('de'))}>
      <h3>{say.source(ownName('de'))}</h3>
      {translation === '' ? null : (
        <p role="status" class={held ? 'soft with-icon' : 'warning'}>
          <Icon of={held ? CircleCheck : History} />
          <span>{held ? say.holds : before.value === null ? say.outdatedUnknown : say.outdated}</span>
        </p>
      )}
      <div class="source-text" lang="de">
        <Changes before={before.value === null ? readOf(source) : readOf(before.value)} after={readOf(source)} />
      </div>
      {disabled ? null : (
        <div class="row-of-buttons">
          {translation === '' ? (
            <button type="button" class="button quiet" onClick={copy}>
              <Icon of={Copy} />
              {say.copy}
            </button>
          ) : held ? null : (
            <button type="button" class="button" onClick={upToDate}>
              <Icon of={Check} />
              {say.upToDate}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
