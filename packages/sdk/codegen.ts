import type { CodegenConfig } from '@graphql-codegen/cli'
import { widgetFiles } from './codegen/widgets.ts'

/** The contract that the operations are checked against: what the API prints of itself. */
export const schema = '../schema/schema.graphql'

const config: CodegenConfig = {
  schema,
  documents: './operations/**/*.graphql',
  generates: {
    './src/generated/types.ts': { plugins: ['typescript-operations'] },
    './src/generated/operations.ts': { plugins: ['./codegen/operations.plugin.ts'] },
    './src/generated/facade.ts': { plugins: ['./codegen/facade.plugin.ts'] },
    './src/generated/domain.ts': { plugins: ['./codegen/domain.plugin.ts'] },
    './src/generated/connector-types.ts': { plugins: ['./codegen/connector.plugin.ts'] },
    './src/generated/event-types.ts': { plugins: ['./codegen/event-types.plugin.ts'] },
    './src/generated/labels.ts': { plugins: ['./codegen/labels.plugin.ts'] },
    ...widgetFiles,
    './src/generated/contract.ts': { plugins: ['./codegen/contract.plugin.ts'] },
    './src/generated/rules.ts': { plugins: ['./codegen/rules.plugin.ts'] },
    './src/generated/documents.json': { plugins: ['./codegen/manifest.plugin.ts'] },
    // The server knows the documents of the release to come beside those of the releases before it.
    '../schema/releases/next/documents.json': { plugins: ['./codegen/manifest.plugin.ts'] },
    // Which of them a widget session may ask; kept with each release, as they are.
    '../schema/releases/next/widget-documents.json': {
      plugins: ['./codegen/widget-documents.plugin.ts'],
    },
  },
  config: {
    strictScalars: true,
    scalars: { ID: 'string', DateTime: 'string', Date: 'string', Position: 'string' },
    enumType: 'string-literal',
    futureProofEnums: true,
    immutableTypes: true,
    arrayInputCoercion: false,
    inlineFragmentTypes: 'combine',
  },
}

export default config
