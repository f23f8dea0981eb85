import type { GraphQLSchema } from 'graphql'
import { type LoadedDocument, loadOperations, usedFragments } from './documents.ts'

/** The names partners use: a fragment `ReferralFields` is what the SDK knows as a `Referral`. */
export function plugin(schema: GraphQLSchema, documents: readonly LoadedDocument[]): string {
  const aliases = usedFragments(loadOperations(documents)).flatMap(({ name }) => {
    const domain = name.replace(/Fields$/, '')
    const description = schema.getType(domain)?.description ?? `${domain}, as the SDK reads it.`
    return domain === name
      ? []
      : `/** ${description.replaceAll('\n', ' ')} */\nexport type ${domain} = T.${name}Fragment`
  })
  return [
    '// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.',
    "import type * as T from './types.ts'",
    ...aliases,
    '',
  ].join('\n\n')
}
