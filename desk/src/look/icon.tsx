import {
  ArrowLeft,
  ArrowRight,
  ChevronLeft,
  ChevronRight,
  CornerDownLeft,
  CornerUpLeft,
  type IconNode,
  LogIn,
  LogOut,
  PanelRight,
  Send,
  SendHorizontal,
  Undo2,
} from 'lucide'
import { h } from 'preact'

/** Those that point somewhere: where a language is written from the right they point the other way. */
const pointing: ReadonlySet<IconNode> = new Set([
  ArrowLeft,
  ArrowRight,
  ChevronLeft,
  ChevronRight,
  CornerDownLeft,
  CornerUpLeft,
  LogIn,
  LogOut,
  PanelRight,
  Send,
  SendHorizontal,
  Undo2,
])

/** A drawing beside a word, never instead of one: hidden from screen readers. */
export const Icon = ({ of }: { of: IconNode }) => (
  <svg class={pointing.has(of) ? 'icon pointing' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    {of.map(([tag, attributes]) => h(tag, attributes))}
  </svg>
)
