import type { DocumentId } from '@zop/wire'
import type { Workspace } from '../workspace.ts'

interface Props {
  readonly desk: Workspace
  readonly id: DocumentId
  readonly text: string
  readonly set: (text: string) => void
  readonly readOnly: boolean
}

/** The entry of a centre. */
export const ListingForm = ({ text }: Props) => <pre class="plain-text">{text}</pre>
