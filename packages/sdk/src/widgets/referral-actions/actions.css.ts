import { css } from 'lit'

/** Dialogs and messages. */
export const actionStyles = css`
  .between {
    justify-content: space-between;
  }
  .ends {
    justify-content: flex-end;
  }
  .button.grave {
    border-color: var(--_bad);
    color: var(--_bad);
  }
  .message .text {
    white-space: pre-wrap;
  }
`
