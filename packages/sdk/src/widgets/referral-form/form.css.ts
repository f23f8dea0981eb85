import { css } from 'lit'

/** One calm page: generous gaps between its parts, cards for what is chosen. */
export const formStyles = css`
  form,
  .parts {
    gap: 1.25rem;
  }
  .parts[inert] {
    opacity: 0.6;
  }
  fieldset {
    gap: 0.5rem;
  }
  legend {
    padding: 0;
    margin-block-end: 0.375rem;
  }
  .choice {
    grid-template-columns: 1.25rem 1fr;
  }
  .choice.card {
    gap: 0.25rem 0.75rem;
  }
  .choice label {
    min-inline-size: 0;
    cursor: pointer;
  }
  .details.stack {
    gap: 0.25rem;
  }
  .moment {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.5rem;
  }
  .until,
  .next {
    padding: 0.75rem 1rem;
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  #informedOn {
    max-inline-size: 14rem;
  }
  summary {
    min-block-size: 2.75rem;
    padding-block: 0.625rem;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  details > ul {
    padding: 0.5rem 0 0.25rem 1rem;
    border-inline-start: 2px solid var(--_line);
  }
  .banner a {
    display: inline-block;
    min-block-size: 1.5rem;
    color: var(--_bad);
  }
`
