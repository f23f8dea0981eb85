import { css } from 'lit'

/** Bars on a common line; where there is no room beside it, a label stands above its bar. */
export const statisticsStyles = css`
  .head {
    justify-content: space-between;
  }
  .chart,
  .series {
    display: grid;
    gap: 0.5rem;
    min-inline-size: 0;
  }
  .chart ul {
    display: grid;
    gap: 0.375rem;
  }
  .chart li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 0.75rem;
    align-items: center;
  }
  /* Drawn, not styled: a host's policy may refuse inline styles. */
  .track {
    grid-row: 2;
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 0.75rem;
    border-radius: 3px;
    background: var(--_raised);
  }
  .track rect {
    fill: var(--_accent);
  }
  .figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.375rem 0.5rem;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  th.figure,
  td.figure {
    text-align: end;
  }
  tbody th {
    font-weight: inherit;
  }
  @container (min-width: 34rem) {
    .chart li {
      grid-template-columns: 14rem 1fr 5rem;
    }
    .track {
      grid-row: auto;
      grid-column: auto;
    }
  }
  @media (forced-colors: active) {
    .track {
      border-block-end: 1px solid CanvasText;
    }
    .track rect {
      fill: CanvasText;
    }
  }
`
