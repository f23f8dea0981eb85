import { PurposeEnum } from '../cooperation/index.ts'
import { builder } from '../kernel/builder.ts'
import {
  type Connection,
  connectionOf,
  connectionType,
  type Page,
  pageArgs,
  pageOf,
} from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { isId } from '../kernel/id.ts'
import { RequestError } from '../kernel/request-errors.ts'
import { enumOfTable, namedPartner, PartnerRef } from '../partners/index.ts'
import { accessRecordsCsv } from './access-record.csv.ts'
import {
  type AccessRecordFilter,
  type AccessRecordRow,
  countAccessRecords,
  listAccessRecords,
} from './access-record.store.ts'
import { FacetFieldEnum, FacetNameEnum } from './facet.enums.graphql.ts'

const AccessRecordRef = builder.objectRef<AccessRecordRow>('AccessRecord').implement({
  description:
    'Consultation: one reading of another partner’s facet. Who, what, why and on what basis; never the values.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'Le: when it was read.' }),
    owner: t.field({
      type: PartnerRef,
      description: 'Propriétaire: whose facts.',
      resolve: ({ ownerPartnerId }, _args, context) =>
        namedPartner(context, ownerPartnerId, 'participant'),
    }),
    reader: t.field({
      type: PartnerRef,
      description: 'Lecteur: who read them.',
      resolve: ({ readerPartnerId }, _args, context) =>
        namedPartner(context, readerPartnerId, 'participant'),
    }),
    agent: t.exposeString('agentRef', {
      nullable: true,
      description:
        'Agent: the reader’s own reference of the agent it acted for; null for other partners and where none was named.',
    }),
    widgetSessionId: t.exposeID('sessionId', {
      nullable: true,
      description:
        'Session de composants: in which it was read; null for other partners and where a program read.',
    }),
    facet: t.expose('facet', { type: FacetNameEnum, description: 'Volet: which kind of facts.' }),
    facetId: t.exposeID('facetId', { description: 'Identifiant du volet: of the case.' }),
    fields: t.field({
      type: [FacetFieldEnum],
      description: 'Informations: exactly what was read.',
      resolve: ({ facet, fields }) => fields.map((field) => `${facet}.${field}`),
    }),
    purpose: t.field({
      type: PurposeEnum,
      description: 'Finalité: what it was read for.',
      resolve: ({ purpose }) => purpose as never,
    }),
    caseId: t.exposeID('caseId', { description: 'Identifiant de la situation: of which case.' }),
    personId: t.exposeID('personId', { description: 'Identifiant de la personne: of whom.' }),
    agreementIds: t.field({
      type: ['ID'],
      description: 'Conventions: under which agreements; empty for emergency access.',
      resolve: ({ agreementIds }) => [...agreementIds],
    }),
    disclosureIds: t.field({
      type: ['ID'],
      description: 'Partages: by which disclosures; empty for emergency access.',
      resolve: ({ disclosureIds }) => [...disclosureIds],
    }),
    emergencyAccessId: t.exposeID('emergencyAccessId', {
      nullable: true,
      description: 'Accès d’urgence: by which one; null otherwise.',
    }),
    requestId: t.exposeString('requestId', {
      description: 'Requête: its identifier, for both sides’ logs.',
    }),
  }),
})

const AccessRecordConnection = connectionType('AccessRecord', AccessRecordRef)

const DirectionEnum = enumOfTable('AccessRecordDirection', 'Sens: whose facts were read.', [
  { code: 'OF_MY_FACTS', label: 'De mes informations', description: 'Your facts, by others.' },
  { code: 'BY_MY_AGENTS', label: 'Par mes agents', description: 'Facts of others, by you.' },
])

interface Asked {
  readonly direction?: string | null | undefined
  readonly caseId?: string | null | undefined
  readonly personId?: string | null | undefined
  readonly partnerId?: string | null | undefined
  readonly facet?: string | null | undefined
  readonly from?: Date | string | null | undefined
  readonly before?: Date | string | null | undefined
}

const NOWHERE = '00000000-0000-0000-0000-000000000000'

/** A text that is no id names nothing: nothing is of it. */
const idOrNothing = (id: string | null | undefined): string | null =>
  id == null ? null : isId(id) ? id : NOWHERE

function filterOf(asked: Asked): AccessRecordFilter {
  return {
    ofMyFacts: asked.direction !== 'BY_MY_AGENTS',
    caseId: idOrNothing(asked.caseId),
    personId: idOrNothing(asked.personId),
    partnerId: idOrNothing(asked.partnerId),
    facet: asked.facet ?? null,
    from: asked.from == null ? null : new Date(asked.from),
    before: asked.before == null ? null : new Date(asked.before),
  }
}

async function pageOfRecords(
  { scope }: Context,
  filter: AccessRecordFilter,
  page: Page,
): Promise<Connection<AccessRecordRow>> {
  const rows = await listAccessRecords(scope, filter, page)
  const keys = ({ occurredAt, id }: AccessRecordRow) => [occurredAt, id]
  return connectionOf(page, rows, keys, () => countAccessRecords(scope, filter))
}

interface Csv {
  readonly text: string
  readonly page: Connection<AccessRecordRow>
}

const CsvRef = builder.objectRef<Csv>('AccessRecordCsv').implement({
  description: 'Journal en CSV: a stretch of the journal for a spreadsheet, the newest first.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'Texte: CSV with French headers, semicolons and a byte-order mark.',
    }),
    rows: t.int({
      description: 'Lignes: how many records it holds.',
      resolve: ({ page }) => page.nodes.length,
    }),
    nextAfter: t.string({
      nullable: true,
      description: 'Reprise: pass it as `after` for the rest; null at the end.',
      resolve: ({ page }) => {
        const last = page.nodes.at(-1)
        return page.hasNextPage && last !== undefined ? page.cursorOf(last) : null
      },
    }),
  }),
})

const MAX_CSV_ROWS = 5_000

builder.queryFields((t) => {
  const filterArgs = () => ({
    direction: t.arg({
      type: DirectionEnum,
      required: false,
      description: 'Sens: OF_MY_FACTS by default.',
    }),
    caseId: t.arg.id({ required: false, description: 'Situation: only of this case.' }),
    personId: t.arg.id({ required: false, description: 'Personne: only of this person.' }),
    partnerId: t.arg.id({ required: false, description: 'Partenaire: only with this other one.' }),
    facet: t.arg({
      type: FacetNameEnum,
      required: false,
      description: 'Volet: only of this kind of facts.',
    }),
    from: t.arg({ type: 'DateTime', required: false, description: 'À partir de: inclusive.' }),
    before: t.arg({ type: 'DateTime', required: false, description: 'Avant: exclusive.' }),
  })
  return {
    accessRecords: t.field({
      type: AccessRecordConnection,
      authScopes: { scope: 'privacy' },
      description:
        'Journal des consultations: who read your facts, or what your own agents read of others; the newest first.',
      args: { ...filterArgs(), ...pageArgs(t.arg) },
      resolve: (_root, args, context) =>
        pageOfRecords(context, filterOf(args), pageOf(args, ['instant', 'id'])),
    }),
    accessRecordsCsv: t.field({
      type: CsvRef,
      authScopes: { scope: 'privacy' },
      description: 'Journal en CSV: the same records as a file, up to 5 000 at a time.',
      args: {
        ...filterArgs(),
        first: t.arg.int({
          required: false,
          description: 'Taille: how many at most, 1 to 5 000; 5 000 by default.',
        }),
        after: t.arg.string({
          required: false,
          description: 'Après: `nextAfter` of the last one.',
        }),
      },
      resolve: async (_root, { first, after, ...asked }, context) => {
        const limit = first ?? MAX_CSV_ROWS
        if (limit < 1 || limit > MAX_CSV_ROWS) {
          throw new RequestError('BAD_USER_INPUT', `first must be between 1 and ${MAX_CSV_ROWS}`)
        }
        const { after: keys } = pageOf({ after }, ['instant', 'id'])
        const page = await pageOfRecords(context, filterOf(asked), { limit, after: keys })
        return { text: accessRecordsCsv(context, page.nodes), page }
      },
    }),
  }
})
