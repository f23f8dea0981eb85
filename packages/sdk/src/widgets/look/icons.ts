import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

/** Drawn on a grid of 24, by line, in the colour of the text around. */
const PATHS = {
  alert: svg`<path d="M12 4 2.5 20h19L12 4Zm0 6v5m0 2.6v.4"/>`,
  offline: svg`<path d="M3 3l18 18M8.5 15.5a5 5 0 0 1 7 0M5.2 12.2a9.6 9.6 0 0 1 4-2.3m4.6-.2a9.6 9.6 0 0 1 5 2.5M12 19h.01"/>`,
  lock: svg`<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>`,
  unlock: svg`<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 6.6-1.6"/>`,
  empty: svg`<path d="M3.5 13 6.5 5h11l3 8v6h-17zM3.5 13H9l1 2.5h4L15 13h5.5"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  clock: svg`<path d="M12 7v5.5l3.5 2M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z"/>`,
  arrow: svg`<path d="M4 12h15m-6-6 6 6-6 6"/>`,
  place: svg`<path d="M12 21s6.5-6 6.5-11a6.5 6.5 0 1 0-13 0c0 5 6.5 11 6.5 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z"/>`,
  eye: svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z"/>`,
  pencil: svg`<path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19 4 20Z"/>`,
  question: svg`<path d="M9 9a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.3m0 3v.3M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z"/>`,
  turn: svg`<path d="M4 19v-5a5 5 0 0 1 5-5h11m-5-5 5 5-5 5"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
} satisfies Record<string, SVGTemplateResult>

/** Names of the icons. */
export type IconName = keyof typeof PATHS

/** An icon beside a text that says the same: it is hidden from screen readers. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${PATHS[name]}</svg>`
}
