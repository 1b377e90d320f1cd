import { computed, type ReadonlySignal } from '@preact/signals'
import { listingTitle } from '../listing/title.ts'
import { words } from '../words/language.ts'
import type { Editorial } from './editorial.ts'
import { entriesOf } from './overview/entries.ts'
import type { Entry } from './overview/filter.ts'
import { catalogueName } from './said.ts'

/** Every document as it stands now, worked out once for everybody who looks. */
export const entriesIn = ({ told, texts, who, today }: Editorial): ReadonlySignal<readonly Entry[]> =>
  computed(() => {
    void texts.version.value
    return entriesOf(told.value?.documents ?? [], {
      who: who(),
      today: today(),
      newest: texts.newest,
      listingTitle,
      catalogue: (name) => catalogueName(words.value, name),
    })
  })
