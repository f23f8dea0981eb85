import { css } from 'lit'

/** The pieces of all widgets: text, cards, badges, banners, and the states between. */
export const shapes = css`
  .widget {
    display: grid;
    gap: var(--_gap);
    min-inline-size: 0;
    padding: var(--passerelle-padding, 1rem);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  .widget > * {
    min-inline-size: 0;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.3;
  }
  h3,
  h4 {
    font-size: 1em;
  }
  ul,
  ol {
    list-style: none;
  }
  .strong {
    font-weight: 600;
  }
  .muted,
  .reference {
    color: var(--_muted);
  }
  .reference {
    font-size: 0.8125em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  .stack {
    display: grid;
    gap: 0.75rem;
    min-inline-size: 0;
  }
  .card {
    padding: 0.875rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.0625rem 0.5rem;
    border: 1px solid currentcolor;
    border-radius: 1rem;
    font-size: 0.8125em;
    font-weight: 600;
  }
  .active {
    color: var(--_accent);
  }
  .good {
    color: var(--_good);
  }
  .attention {
    color: var(--_attention);
  }
  .bad {
    color: var(--_bad);
  }
  .deadline {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
  }
  time {
    display: inline-block;
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    padding: 0.75rem 1rem;
    border: 1px solid currentcolor;
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .banner > p,
  .banner > div {
    flex: 1 1 14rem;
    color: var(--_text);
  }
  .failure {
    display: flex;
    gap: 0.75rem;
    color: var(--_bad);
  }
  .failure > div {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
    color: var(--_text);
  }
  .empty {
    display: grid;
    gap: 0.25rem;
    justify-items: center;
    padding: 1.5rem 1rem;
    text-align: center;
  }
  .empty .icon {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    color: var(--_muted);
  }
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .skeleton {
    display: grid;
    gap: 0.75rem;
  }
  .skeleton span {
    block-size: 1.25rem;
    border-radius: 4px;
    background: var(--_line);
  }
  .skeleton span:nth-child(3n) {
    inline-size: 60%;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton span {
      animation: waiting 1.2s ease-in-out infinite alternate;
    }
    @keyframes waiting {
      to {
        opacity: 0.45;
      }
    }
  }
  @media (forced-colors: active) {
    .skeleton span {
      border: 1px solid CanvasText;
    }
    .button {
      border-color: ButtonBorder;
    }
  }
`
