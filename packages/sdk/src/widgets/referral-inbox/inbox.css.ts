import { css } from 'lit'

/** The heaps, the list, and beside it, where there is room, what one entry holds. */
export const inboxStyles = css`
  .between {
    justify-content: space-between;
  }
  .heaps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .heaps .button[aria-pressed='true'] {
    border: 2px solid var(--_accent);
    background: var(--_raised);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .count {
    font-weight: 400;
  }
  /* In a grid, thousands of entries would each be a track to lay out. */
  .entry + .entry {
    margin-block-start: 0.75rem;
  }
  .entry {
    /* Thousands of entries cost what stands in the window. */
    content-visibility: auto;
    contain-intrinsic-size: auto 11rem;
  }
  .link {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .notes {
    gap: 0.25rem 1rem;
    font-size: 0.9375em;
  }
  .desk {
    display: grid;
    gap: var(--_gap);
    align-items: start;
  }
  .desk > * {
    min-inline-size: 0;
  }
`
