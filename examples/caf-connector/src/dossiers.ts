import { DatabaseSync } from 'node:sqlite'
import type { DatedValues, FacetValues } from '@passerelle/sdk/connector'

/** A file of the CAF: what it knows of a household, under a number of its own. */
export interface Dossier
  extends Pick<FacetValues['familyBenefits'], 'quotientFamilial' | 'adults' | 'dependentChildren'> {
  readonly reference: string
  readonly benefitsInPayment: NonNullable<FacetValues['familyBenefits']['benefitsInPayment']>
  /** When the CAF last worked on it, ISO 8601. */
  readonly updatedAt: string
}

const TABLES = `
  create table if not exists dossier (
    reference text primary key,
    quotient_familial integer,
    adults integer,
    dependent_children integer,
    updated_at text not null
  ) strict;
  create table if not exists benefit_in_payment (
    reference text not null references dossier,
    benefit text not null,
    since text not null,
    primary key (reference, benefit)
  ) strict;
  create table if not exists answered_request (
    id text primary key,
    expires_at integer not null
  ) strict;
`

const BY_REFERENCE = `
  select reference, quotient_familial, adults, dependent_children, updated_at,
    (select json_group_array(json_object('benefit', benefit, 'since', since))
     from benefit_in_payment b where b.reference = d.reference) as benefits
  from dossier d where reference in (select value from json_each(?))
`

/** The CAF's own database. The network never sees it, nor holds a copy of a line of it. */
export class Dossiers {
  readonly #database: DatabaseSync

  /** @param path of the file, or `:memory:` */
  constructor(path: string) {
    this.#database = new DatabaseSync(path)
    this.#database.exec(TABLES)
  }

  /** Those that exist, by reference, in one query. */
  byReference(references: readonly string[]): ReadonlyMap<string, DatedValues<'familyBenefits'>> {
    const rows = this.#database.prepare(BY_REFERENCE).all(JSON.stringify(references))
    return new Map(
      rows.map((row) => [
        String(row['reference']),
        {
          asOf: String(row['updated_at']),
          values: {
            quotientFamilial: count(row['quotient_familial']),
            adults: count(row['adults']),
            dependentChildren: count(row['dependent_children']),
            benefitsInPayment: JSON.parse(String(row['benefits'])),
          },
        },
      ]),
    )
  }

  /** Files new dossiers; those that are there stay as they are. */
  add(dossiers: readonly Dossier[]): void {
    const dossier = this.#database.prepare('insert or ignore into dossier values (?, ?, ?, ?, ?)')
    const benefit = this.#database.prepare(
      'insert or ignore into benefit_in_payment values (?, ?, ?)',
    )
    for (const { reference, benefitsInPayment, ...known } of dossiers) {
      const { quotientFamilial, adults, dependentChildren, updatedAt } = known
      dossier.run(reference, quotientFamilial, adults, dependentChildren, updatedAt)
      for (const one of benefitsInPayment) benefit.run(reference, one.benefit, one.since)
    }
  }

  /** Whether a request was answered before; remembers it until it expires, also over a restart. */
  isAnswered(requestId: string, expiresAt: number): boolean {
    this.#database.prepare('delete from answered_request where expires_at < ?').run(Date.now())
    const { changes } = this.#database
      .prepare('insert or ignore into answered_request values (?, ?)')
      .run(requestId, expiresAt)
    return changes === 0
  }

  close(): void {
    this.#database.close()
  }
}

/** A count that the CAF may not know. */
function count(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
