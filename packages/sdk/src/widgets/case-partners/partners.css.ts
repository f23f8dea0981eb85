import { css } from 'lit'

/** Two columns for the two directions, one under the other where there is no room for both. */
export const partnersStyles = css`
  header .row {
    justify-content: space-between;
  }
  .sides {
    display: grid;
    gap: 1rem;
  }
  h4 {
    display: flex;
    align-items: start;
    gap: 0.5rem;
  }
  .side,
  .list,
  .list li {
    display: grid;
    gap: 0.5rem;
    align-content: start;
    min-inline-size: 0;
  }
  .side {
    gap: 1rem;
  }
  .direction {
    color: var(--_muted);
    font-size: 0.875em;
    border-block-end: 1px solid var(--_line);
    padding-block-end: 0.25rem;
  }
  .list li {
    gap: 0.25rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_line);
  }
  .list .button {
    justify-self: start;
    margin-block-start: 0.25rem;
  }
  @container (min-width: 44rem) {
    .sides {
      grid-template-columns: 1fr 1fr;
      gap: 1.5rem;
    }
  }
`
