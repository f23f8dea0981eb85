import { readFileSync } from 'node:fs'
import readChangesets from '@changesets/read'
import { gt, inc } from 'semver'

const SDK = '@passerelle/sdk'
const ORDER = ['none', 'patch', 'minor', 'major'] as const

/** The version that comes next: the package's own if it is ahead, else what the changesets make of the last one. */
export async function plannedVersion(root: string, released: string): Promise<string> {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(`${root}/packages/sdk/package.json`, 'utf8'),
  )
  if (gt(manifest.version, released)) return manifest.version
  const changesets = await readChangesets(root)
  const bumps = changesets.flatMap(({ releases }) =>
    releases.filter(({ name }) => name === SDK).map(({ type }) => ORDER.indexOf(type)),
  )
  const bump = ORDER[Math.max(0, ...bumps)]
  return bump === undefined || bump === 'none' ? released : (inc(released, bump) ?? released)
}
