import { css } from 'lit'

/** What happens to a list, and what one entry holds: beside it where there is room, staying in the window. */
export const detailStyles = css`
  /* Floats over the list, so that what is read stays where it is. */
  .news {
    position: sticky;
    z-index: 1;
    inset-block-start: 0.5rem;
    display: grid;
    justify-items: center;
    block-size: 0;
  }
  .news .button {
    translate: 0 -50%;
    border-radius: 2rem;
    box-shadow: 0 2px 8px rgb(10 16 24 / 0.35);
  }
  .others {
    padding-inline-start: 0.75rem;
    border-inline-start: 2px solid var(--_line);
  }
  .entry.selected {
    border-color: var(--_accent);
    box-shadow: inset 4px 0 0 var(--_accent);
  }
  .detail {
    align-content: start;
  }
  .facts {
    display: grid;
    gap: 0.125rem 1rem;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  dd + dt {
    margin-block-start: 0.5rem;
  }
  /* Where two columns have no room, the detail stands in place of the list. */
  .desk.open > .list {
    display: none;
  }
  @container (min-width: 60rem) {
    .desk.open {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .desk.open > .list {
      display: grid;
    }
    .desk > .detail {
      position: sticky;
      inset-block-start: 1rem;
      max-block-size: calc(100dvh - 2rem);
      overflow: auto;
    }
  }
`
