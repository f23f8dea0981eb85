import type { WidgetConnection } from '@passerelle/sdk/widgets'

type Child = Node | string | null | undefined | false

/** Makes an element with attributes, listeners (`onclick`) and children; a text stays a text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, string | boolean | ((event: Event) => unknown)>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value)
    else if (value === true) made.setAttribute(key, '')
    else if (value !== false) made.setAttribute(key, value)
  }
  made.append(
    ...children.filter((child) => child !== null && child !== undefined && child !== false),
  )
  return made
}

/** What every widget of Passerelle is given. */
export interface Connected extends HTMLElement {
  connection: WidgetConnection | undefined
}

/** A widget in the page, with the connection it asks through and what else it takes, as properties. */
export function widget<Widget extends Connected>(
  name: string,
  properties: Partial<Widget>,
): HTMLElement {
  return Object.assign(document.createElement(`passerelle-${name}`), properties)
}
