export const ERASE = /* GraphQL */ `
  mutation ($input: ErasePersonInput!) {
    result: erasePerson(input: $input) {
      __typename
      ... on PersonErasure {
        id
        completed
        cases { caseId scope facets links disclosures messages lead { name } }
      }
      ... on ErasureRefused { code openReferrals }
      ... on NotFound { code field }
    }
  }`

export const EXPORT = /* GraphQL */ `
  mutation ($input: ExportPersonInput!) {
    result: exportPerson(input: $input) {
      __typename
      ... on PersonExport { personId generatedAt json text }
      ... on NotFound { code field }
    }
  }`
