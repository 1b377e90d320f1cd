/** Something that the operator can mend, in one sentence for them. */
export class Failed extends Error {
  override readonly name = 'Failed'
}

/** Runs a program to its end: what an operator can mend is said in a sentence, and the exit code says that it failed. */
export const asProgram = async (act: () => Promise<void>): Promise<void> => {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
