import type { CodegenConfig } from '@graphql-codegen/cli'
import { passerelleCodegen } from '@passerelle/sdk/codegen'

const config: CodegenConfig = passerelleCodegen({
  documents: 'src/*.ts',
  output: './src/gql/',
  importExtension: '.ts',
})
export default config
