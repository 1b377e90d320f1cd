/** The drawings that the pages use; each stands beside a word. */
export type IconName = 'alert' | 'bin' | 'chat' | 'check' | 'clock' | 'globe' | 'leave' | 'lock' | 'offline' | 'people' | 'phone' | 'send' | 'shield'
