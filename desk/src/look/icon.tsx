import type { IconNode } from 'lucide'
import { h } from 'preact'

/** A drawing beside a word, never instead of one: hidden from screen readers. */
export const Icon = ({ of }: { of: IconNode }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    {of.map(([tag, attributes]) => h(tag, attributes))}
  </svg>
)
