import type { ReactiveControllerHost } from 'lit'
import type { WidgetRedirectServicesQuery } from '../../generated/types.ts'
import type { WidgetConnection } from '../connection/connection.ts'
import { type Failure, failureOf } from '../foundation/failure.ts'
import type { ActedReferral } from './action-dialog.ts'
import { WidgetRedirectServices } from './generated/operations.ts'

/** A service that could take the need instead. */
export type RedirectService = WidgetRedirectServicesQuery['servicesForNeed'][number]['service']

/** The services to propose, read when a dialog asks for one. */
export class RedirectServices {
  readonly #host: ReactiveControllerHost
  /** Undefined while they are being read. */
  services: readonly RedirectService[] | undefined
  failure: Failure | undefined
  /** Reads them again after a failure. */
  retry: () => unknown = () => undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  async read(connection: WidgetConnection, referral: ActedReferral): Promise<void> {
    this.retry = () => this.read(connection, referral)
    this.services = undefined
    this.failure = undefined
    this.#host.requestUpdate()
    const { commune, theme, publics } = referral
    const networkId = referral.case?.networkId
    try {
      const found = networkId
        ? await connection.client.request(WidgetRedirectServices, {
            networkId,
            communeCode: commune.code,
            theme,
            publics,
          })
        : undefined
      this.services = (found?.servicesForNeed ?? []).map(({ service }) => service)
    } catch (error) {
      this.failure = failureOf(error)
    }
    this.#host.requestUpdate()
  }
}
