/** What stands between the ceremony and the people around the table: a terminal, or in tests a script. */
export interface Table {
  say(text: string): void
  /** What somebody typed, without the spaces around it. */
  ask(question: string): Promise<string>
  /** The same, but what is typed is a secret: it stays on no screen and in no history of the terminal. */
  askSecret(question: string): Promise<string>
  /** Shows a secret until `hide`, so that it stays in no history of the terminal. */
  show(text: string): void
  hide(): void
  /** Whether this machine has a way to a network, as far as it knows. */
  connected(): boolean
  /** Whether what is written there lies on this computer's own disk. */
  ownDisk(path: string): boolean
  now(): number
}
