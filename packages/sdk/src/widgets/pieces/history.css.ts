import { css } from 'lit'

/** A line down the side, a dot for each event, the newest one filled. */
export const historyStyles = css`
  .events {
    display: grid;
  }
  .event {
    position: relative;
    padding: 0 0 1.125rem 1.75rem;
  }
  .event::before {
    content: '';
    position: absolute;
    inset-block: 0.375rem;
    inset-inline-start: 0.25rem;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
  }
  .event:first-child::before {
    background: var(--_accent);
  }
  .event:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.125rem -0.375rem;
    inset-inline-start: calc(0.625rem - 1px);
    border-inline-start: 2px solid var(--_line);
  }
  .event:last-child {
    padding-block-end: 0;
  }
  .next {
    padding: 0.75rem 1rem;
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  @media (forced-colors: active) {
    .event:first-child::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`
