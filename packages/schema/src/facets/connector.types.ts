export const CONNECTOR_STATUSES = [
  { code: 'ACTIVE', label: 'Actif', description: 'It is asked.' },
  { code: 'PAUSED', label: 'Suspendu', description: 'It is asked nothing; its facts are away.' },
] as const
export type ConnectorStatus = (typeof CONNECTOR_STATUSES)[number]['code']

/** Where a partner's own system answers for its facts. */
export interface ConnectorRow {
  readonly id: string
  readonly url: string
  readonly facets: readonly string[]
  readonly status: ConnectorStatus
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** What a change sets. */
export type ConnectorChange = Pick<ConnectorRow, 'url' | 'facets' | 'status'>
