import { css } from 'lit'

/** Filters in as many columns as there is room for; references in two. */
export const journalStyles = css`
  .head {
    justify-content: space-between;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
    gap: 0.75rem;
    align-items: end;
  }
  /* The side is a sentence: it has a line of its own. */
  .filters > :first-child {
    grid-column: 1 / -1;
  }
  .card.stack {
    gap: 0.375rem;
  }
  summary {
    min-block-size: 1.5rem;
    color: var(--_accent);
    cursor: pointer;
  }
  dl {
    display: grid;
    gap: 0.25rem 1rem;
    padding-block-start: 0.25rem;
    font-size: 0.875em;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    font-family: ui-monospace, monospace;
  }
  .consequences {
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  @container (min-width: 36rem) {
    dl div {
      display: grid;
      grid-template-columns: 9rem 1fr;
    }
  }
`
