import { createWidgetConnection, type WidgetSession } from '@passerelle/sdk/widgets'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { FileOfAPerson } from './file-of-a-person.tsx'

async function ask<Result>(name: string, body?: object): Promise<Result> {
  const response = await fetch(`/desk/api/${name}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`The desk answered ${response.status}.`)
  return response.json()
}

interface File {
  readonly caseId: string
  readonly referrals: readonly { readonly id: string }[]
}

const { apiUrl } = await ask<{ apiUrl: string }>('me')
const file = await ask<File>('file', { caseId: location.hash.slice(1) })
// Outside of React: it lives as long as the page.
const connection = createWidgetConnection({
  url: apiUrl,
  openSession: () => ask<WidgetSession>('passerelle-session', {}),
})
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <FileOfAPerson
        connection={connection}
        caseId={file.caseId}
        referralIds={file.referrals.map(({ id }) => id)}
      />
    </StrictMode>,
  )
}
