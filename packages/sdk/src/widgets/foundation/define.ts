/**
 * Gives a widget its name, once: a page may load two builds of the SDK, and the first one keeps
 * the names it took.
 */
export function defineOnce(name: string, widget: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, widget)
}
