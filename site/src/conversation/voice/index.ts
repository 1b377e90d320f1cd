/** What of voice notes is loaded when one is first recorded. */
export { VoicePanel } from './voice-panel.tsx'
