import graphqlPlugin from '@graphql-eslint/eslint-plugin'
import { schema } from './codegen.ts'

const documents = './operations/**/*.graphql'

/** Lints the operations against the schema they are generated from. */
export default [
  {
    files: ['operations/**/*.graphql'],
    languageOptions: {
      parser: graphqlPlugin.parser,
      parserOptions: { graphQLConfig: { schema, documents } },
    },
    plugins: { '@graphql-eslint': graphqlPlugin },
    rules: {
      ...graphqlPlugin.configs['flat/operations-recommended'].rules,
      // An id is asked where a partner needs it, and some things (a commune) are known by a code.
      '@graphql-eslint/require-selections': 'off',
    },
  },
]
