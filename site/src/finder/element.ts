type Child = Node | string | null | false

/** An element with attributes and what stands in it. Text is text: nothing that was read becomes a tag. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== null && child !== false))
  return element
}

/** Text in a language of its own, or a number: what stands around does not turn it. */
export const apart = (text: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement => make('bdi', attributes, text)
