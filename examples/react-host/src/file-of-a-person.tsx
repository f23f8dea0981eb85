import './passerelle-jsx.ts'
import type { WidgetConnection } from '@passerelle/sdk/widgets'
import type { CasePartnersElement } from '@passerelle/sdk/widgets/case-partners'
import '@passerelle/sdk/widgets/case-partners/define'
import '@passerelle/sdk/widgets/referral-timeline/define'
import { type ReactElement, useRef, useState } from 'react'

/** One case: its partners, and one of its referrals, which the page chooses. */
export function FileOfAPerson(props: {
  readonly connection: WidgetConnection
  readonly caseId: string
  readonly referralIds: readonly string[]
}): ReactElement {
  const { connection, caseId, referralIds } = props
  const [referralId, choose] = useState(referralIds[0])
  const [ended, end] = useState(false)
  const partners = useRef<CasePartnersElement>(null)
  return (
    <main>
      <h1>Une situation</h1>
      {ended && <p role="alert">Reconnectez-vous.</p>}
      <ul>
        {referralIds.map((id, index) => (
          <li key={id}>
            <button type="button" aria-pressed={id === referralId} onClick={() => choose(id)}>
              Orientation {index + 1}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => partners.current?.refresh()}>
        Relire les partenaires
      </button>
      <passerelle-referral-timeline
        connection={connection}
        referralId={referralId}
        onpasserelle-referral-selected={({ detail }) => choose(detail.referralId)}
        onpasserelle-session-ended={() => end(true)}
      />
      <passerelle-case-partners ref={partners} connection={connection} caseId={caseId} />
    </main>
  )
}
