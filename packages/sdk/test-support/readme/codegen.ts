import { passerelleCodegen } from '@passerelle/sdk/codegen'

export default passerelleCodegen({ documents: 'src/**/*.ts', output: './src/gql/' }) // codegen.ts
