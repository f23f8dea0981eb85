import { css } from 'lit'

/**
 * What a host may set, and the choices of the house. Each colour is a pair, for a light and a dark
 * scheme, of at least 4.5 : 1 on the surface it is used on.
 */
export const theme = css`
  :host {
    --_accent: var(--passerelle-accent, light-dark(#17568f, #93c8f5));
    --_on-accent: var(--passerelle-on-accent, light-dark(#fff, #0c1a26));
    --_surface: var(--passerelle-surface, light-dark(#fff, #161b21));
    --_raised: var(--passerelle-surface-raised, light-dark(#f5f7fa, #1f262e));
    --_text: var(--passerelle-text, light-dark(#1a2330, #e9eef4));
    --_muted: var(--passerelle-text-muted, light-dark(#54606e, #a9b5c2));
    --_line: var(--passerelle-line, light-dark(#d6dde5, #37424e));
    /* The edge of a control has to be seen at 3 : 1. */
    --_edge: var(--passerelle-edge, light-dark(#76828f, #8b98a6));
    --_good: var(--passerelle-good, light-dark(#176639, #82d8a6));
    --_attention: var(--passerelle-attention, light-dark(#7d4b00, #f3bd6d));
    --_bad: var(--passerelle-bad, light-dark(#a3202a, #ffa3a0));
    --_radius: var(--passerelle-radius, 8px);
    --_gap: var(--passerelle-gap, 1rem);

    display: block;
    container-type: inline-size;
    color-scheme: var(--passerelle-color-scheme, light dark);
    color: var(--_text);
    font-family: var(--passerelle-font, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif);
    font-size: var(--passerelle-font-size, 1rem);
    line-height: 1.5;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
`
