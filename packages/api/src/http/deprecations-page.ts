import { deprecatedElements, readDeprecation } from '@passerelle/schema'
import type { GraphQLSchema } from 'graphql'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Everything that will go away, with its days and what to use instead. */
export function deprecationsPage(schema: GraphQLSchema): string {
  const entries = [...deprecatedElements(schema)].map(([element, reason]) => {
    const told = readDeprecation(reason)
    const days = told === null ? '' : `Since ${told.since}, served until ${told.until}. `
    return `<dt><code>${escaped(element)}</code></dt><dd>${days}${escaped(told?.instead ?? reason)}</dd>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Passerelle: what will go away</title>
<style>
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #161616; background: #fff; }
dt { font-weight: 600; margin-top: .9rem; }
dd { margin: 0; }
</style>
</head>
<body>
<main>
<h1>What will go away</h1>
${entries.length > 0 ? `<dl>\n${entries.join('\n')}\n</dl>` : '<p>Nothing: every element of the contract stays.</p>'}
</main>
</body>
</html>
`
}
