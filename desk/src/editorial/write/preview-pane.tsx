import { useSignal } from '@preact/signals'
import type { DocumentFault, DocumentId, SiteOptions } from '@zop/wire'
import { Monitor, Smartphone } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { FaultList } from './fault-list.tsx'
import { previewOf } from './preview.ts'

/** Milliseconds after the last letter in which the page is made anew. */
const pause = 400

const optionsOf = (desk: Workspace): SiteOptions => {
  const { demo, exit } = desk.ground.anchor
  const withdrawn = (desk.editorial.told.peek()?.documents ?? []).flatMap(({ id, withdrawn: gone }) => (gone ? [id] : []))
  return { today: desk.editorial.today(), demo, exit: { ...exit }, hidden: [], withdrawn, origin: null, home: null }
}

/** Every other document as it would be public next, with this text in its place. */
const documentsWith = ({ editorial }: Workspace, id: DocumentId, text: string) => {
  const others = (editorial.told.peek()?.documents ?? []).flatMap((standing) => {
    const found = standing.id === id || standing.withdrawn ? null : editorial.texts.document(standing)
    return found === null ? [] : [found]
  })
  return [...others, { id, text }]
}

/** The page as people would see it: on a phone and wide, in a frame in which nothing runs. */
export const PreviewPane = ({ desk, id, text }: { desk: Workspace; id: DocumentId; text: string }) => {
  const { preview: say } = words.value.editorial
  const address = useSignal<string | null>(null)
  const faults = useSignal<readonly DocumentFault[]>([])
  const wide = useSignal(false)
  useEffect(() => {
    const make = () => {
      const made = previewOf(id, documentsWith(desk, id, text), { options: optionsOf(desk), origin: desk.ground.origin })
      faults.value = made.kind === 'unfit' ? made.faults : []
      if (made.kind === 'made') address.value = URL.createObjectURL(new Blob([made.html], { type: 'text/html;charset=utf-8' }))
    }
    return desk.ground.later(address.peek() === null ? 0 : pause, make)
  }, [text])
  const shown = address.value
  useEffect(
    () => () => {
      if (shown !== null) URL.revokeObjectURL(shown)
    },
    [shown],
  )
  return (
    <section class="stack preview" aria-label={say.title}>
      <fieldset class="languages" aria-label={say.size}>
        {([false, true] as const).map((one) => (
          <button key={String(one)} type="button" class="button plain" aria-pressed={wide.value === one} onClick={() => (wide.value = one)}>
            <Icon of={one ? Monitor : Smartphone} />
            {one ? say.wide : say.phone}
          </button>
        ))}
      </fieldset>
      {faults.value.length > 0 ? (
        <>
          <p>{say.unfit}</p>
          <FaultList faults={faults.value} before={0} toLine={() => undefined} />
        </>
      ) : null}
      {shown === null ? (
        <p role="status" class="soft">
          {faults.value.length > 0 ? '' : say.making}
        </p>
      ) : (
        <iframe class="preview-frame" data-wide={wide.value} title={say.title} sandbox="allow-same-origin" src={shown} />
      )}
    </section>
  )
}
