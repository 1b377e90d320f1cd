/** The address of a style sheet that is a file of its own. */
declare module '*.css?url' {
  const address: string
  export default address
}

/** A style sheet that is bundled with what imports it. */
declare module '*.css'
