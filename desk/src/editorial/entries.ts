import { computed, type ReadonlySignal } from '@preact/signals'
import { listingTitle } from '../listing/title.ts'
import { words } from '../words/language.ts'
import type { Editorial } from './editorial.ts'
import { entriesOf } from './overview/entries.ts'
import type { Entry } from './overview/filter.ts'
import { catalogueName } from './said.ts'
import { fresh } from './write/draft.ts'

/** Every document as it stands now, worked out once for everybody who looks. */
export const entriesIn = ({ told, texts, unsaved, who, today }: Editorial): ReadonlySignal<readonly Entry[]> =>
  computed(() => {
    void texts.version.value
    const typed = unsaved.all.value
    const there = told.value?.documents ?? []
    const begun = [...typed.keys()].filter((id) => !there.some((standing) => standing.id === id)).map(fresh)
    return entriesOf([...there, ...begun], {
      unsaved: (id) => typed.has(id),
      who: who(),
      today: today(),
      newest: texts.newest,
      listingTitle,
      catalogue: (name) => catalogueName(words.value, name),
    })
  })
