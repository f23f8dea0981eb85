import { OAUTH_PATHS } from '../auth/index.ts'
import { GRAPHQL_PATH } from '../graphql/index.ts'

/** Programs of partners that may run beside the sandbox, by the path that leads to them. */
const PLACES: Readonly<Record<string, string>> = {
  '/desk': 'Poste de travail d’un CCAS, avec les composants',
}

/** The sandbox's first page: where things are, in French, with nothing loaded from elsewhere. */
export function landingPage(publicUrl: string, places: ReadonlyMap<string, string>): string {
  const links = [...places.keys()]
    .map((path) => `<li><a href="${path}">${PLACES[path] ?? path}</a></li>`)
    .join('\n')
  const rows = [
    ['API GraphQL (POST)', `${publicUrl}${GRAPHQL_PATH}`],
    ['Jetons d’accès (OAuth 2, client credentials)', `${publicUrl}${OAUTH_PATHS.token}`],
    ['Configuration OAuth', `${publicUrl}${OAUTH_PATHS.discovery}`],
    ['État du service', `${publicUrl}/health/ready`],
    ['Métriques (Prometheus)', `${publicUrl}/metrics`],
  ]
    .map(([label, url]) => `<dt>${label}</dt><dd><code>${url}</code></dd>`)
    .join('\n')
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Passerelle — bac à sable</title>
<style>
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #161616; background: #fff; }
h1 { font-size: 1.6rem; }
dt { font-weight: 600; margin-top: .9rem; }
dd { margin: 0; }
code { background: #f1f1f5; padding: .1rem .35rem; border-radius: .2rem; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>Passerelle — bac à sable</h1>
<p>Ce serveur de démonstration répond. Les réseaux, partenaires et personnes y sont fictifs.</p>
${links && `<ul>\n${links}\n</ul>`}
<dl>
${rows}
</dl>
<p>Les identifiants des partenaires de démonstration sont dans le fichier
<code>sandbox.json</code> du dossier de données (<code>.passerelle/</code>).</p>
<p>Le contrat complet est le fichier <code>packages/schema/schema.graphql</code>&nbsp;; l’introspection
est ouverte ici, et tout client GraphQL peut s’en servir.</p>
</main>
</body>
</html>
`
}
