import type { CSSResult, LitElement } from 'lit'

/** Gives a widget styles of a part that was loaded after it, as no content security policy forbids. */
export function wear({ renderRoot }: LitElement, { styleSheet }: CSSResult): void {
  if (!(renderRoot instanceof ShadowRoot) || !styleSheet) return
  const { adoptedStyleSheets } = renderRoot
  if (!adoptedStyleSheets.includes(styleSheet)) {
    renderRoot.adoptedStyleSheets = [...adoptedStyleSheets, styleSheet]
  }
}
