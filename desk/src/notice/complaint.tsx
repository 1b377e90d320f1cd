import { TriangleAlert } from 'lucide'
import { Icon } from '../look/icon.tsx'

/** What is wrong, beside what it is about; read aloud as it comes. */
export const Complaint = ({ text }: { text: string | null | undefined }) => (
  <div role="alert">
    {text ? (
      <p class="warning">
        <Icon of={TriangleAlert} />
        <span>{text}</span>
      </p>
    ) : null}
  </div>
)
