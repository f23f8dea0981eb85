import type { CasePartnersElement } from '@passerelle/sdk/widgets/case-partners'
import type { ReferralTimelineElement } from '@passerelle/sdk/widgets/referral-timeline'
import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/**
 * A widget in JSX. React 19 sets what the element has as properties, so a connection arrives whole, and
 * listens for `on` + the name of an event.
 */
type WidgetTag<Element extends HTMLElement, Own extends keyof Element> = DetailedHTMLProps<
  HTMLAttributes<Element>,
  Element
> & { readonly [Name in Own]?: Element[Name] | undefined } & {
  readonly 'onpasserelle-referral-selected'?: (event: CustomEvent<{ referralId: string }>) => void
  readonly 'onpasserelle-session-ended'?: (event: CustomEvent<Record<string, never>>) => void
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'passerelle-referral-timeline': WidgetTag<
        ReferralTimelineElement,
        'connection' | 'referralId'
      >
      'passerelle-case-partners': WidgetTag<CasePartnersElement, 'connection' | 'caseId'>
    }
  }
}
