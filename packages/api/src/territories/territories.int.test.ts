import { loadTerritories, searchName } from '@passerelle/schema'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DirectoryWorld, openDirectoryWorld } from '../partners/directory.fixture.ts'

let world: DirectoryWorld

beforeAll(async () => {
  world = await openDirectoryWorld()
})
afterAll(() => world.close())

async function search(text: string, rest = ''): Promise<string[]> {
  const { communes } = await world.ask<{ communes: { nodes: { name: string }[] } }>(
    `query ($text: String!) { communes(search: $text first: 5 ${rest}) { nodes { name } } }`,
    { variables: { text } },
  )
  return communes.nodes.map(({ name }) => name)
}

describe('loading the territories', () => {
  it('brings every commune of the data package in, once for each version', async () => {
    const owner = new Client({ connectionString: world.database.ownerUrl })
    await owner.connect()
    try {
      const query = (text: string, values?: unknown[]) => owner.query(text, values)
      expect(await loadTerritories(query)).toEqual({
        version: '6.0.0',
        loaded: true,
        communes: 34_969,
      })
      expect(await loadTerritories(query)).toMatchObject({ loaded: false })
      const { rows } = await owner.query(`select (select count(*)::int from commune) as communes,
        (select count(*)::int from epci) as epcis, (select count(*)::int from departement) as departements,
        (select count(*)::int from commune where departement_code = '988') as caledonia,
        (select count(*)::int from dataset) as datasets`)
      expect(rows).toEqual([
        { communes: 34_969, epcis: 1_255, departements: 109, caledonia: 33, datasets: 1 },
      ])
    } finally {
      await owner.end()
    }
  })

  it('brings a changed row back to the package when the version moves', async () => {
    const owner = new Client({ connectionString: world.database.ownerUrl })
    await owner.connect()
    try {
      await owner.query(`update commune set name = 'Ailleurs' where code = '40088'`)
      await owner.query(`update dataset set version = '5.0.0'`)
      await loadTerritories((text, values) => owner.query(text, values))
      const { rows } = await owner.query(`select name from commune where code = '40088'`)
      expect(rows).toEqual([{ name: 'Dax' }])
    } finally {
      await owner.end()
    }
  })
})

describe('looking for a commune', () => {
  it.each([
    ['saint etienne', 'Saint-Étienne'],
    ['St-Étienne', 'Saint-Étienne'],
    ['LE MANS', 'Le Mans'],
    ['lons le', 'Lons-le-Saunier'],
    ['40100', 'Dax'],
    ['40088', 'Dax'],
    ['2a004', 'Ajaccio'],
    ['mans', 'Le Mans'],
    ['rochelle', 'La Rochelle'],
  ])('%s gives %s first', async (text, expected) => {
    const [first] = await search(text)
    expect(first).toBe(expected)
  })

  it('finds ste-foy as every Sainte-Foy, the most inhabited first', async () => {
    const found = await search('ste-foy')
    // One commune is named exactly so; the others only begin so.
    expect(found.slice(1)).toContain('Sainte-Foy-lès-Lyon')
    expect(found.every((name) => searchName(name).startsWith('sainte foy'))).toBe(true)
  })

  it('finds a word inside a name, after the names that begin so', async () => {
    const found = await search('vallon pont')
    expect(found).toEqual(["Vallon-Pont-d'Arc"])
    const words = await search('etienne')
    expect(words).toContain('Saint-Étienne')
  })

  it('finds nothing for signs alone, nor for a wildcard', async () => {
    expect(await search('%')).toEqual([])
    expect(await search('--')).toEqual([])
  })

  it('pages through the members of an EPCI without loss', async () => {
    const names: string[] = []
    let after: string | null = null
    do {
      const { epci }: EpciAnswer = await world.ask<EpciAnswer>(
        `query ($after: String) { epci(code: "244000675") { name communes(first: 6 after: $after) {
          totalCount nodes { name epci { code } departement { name } } pageInfo { hasNextPage endCursor } } } }`,
        { variables: { after } },
      )
      expect(epci.communes.totalCount).toBe(20)
      names.push(...epci.communes.nodes.map(({ name }) => name))
      after = epci.communes.pageInfo.hasNextPage ? epci.communes.pageInfo.endCursor : null
    } while (after !== null)
    expect(new Set(names).size).toBe(20)
    expect(names[0]).toBe('Dax')
  })

  it('gives populations with their year, and none where the source names none', async () => {
    const answer = await world.ask(`{
      dax: commune(code: "40088") { population populationYear region { name } }
      mamoudzou: commune(code: "97611") { populationYear }
      noumea: commune(code: "98818") { populationYear departement { name region { code } } }
      epci(code: "244000675") { population populationYear }
      epcis(search: "grand dax") { nodes { code } }
      departement(code: "40") { region { departements { code } } }
      nowhere: commune(code: "99999") { name }
      departements { code } regions { code } }`)
    expect(answer).toMatchObject({
      dax: { population: 22_109, populationYear: 2023, region: { name: 'Nouvelle-Aquitaine' } },
      mamoudzou: { populationYear: 2017 },
      noumea: {
        populationYear: null,
        departement: { name: 'Nouvelle-Calédonie', region: { code: '988' } },
      },
      epci: { populationYear: 2023 },
      epcis: { nodes: [{ code: '244000675' }] },
      departement: { region: { departements: { length: 12 } } },
      nowhere: null,
      departements: { length: 109 },
      regions: { length: 26 },
    })
  })

  it('is refused without the scope directory:read', async () => {
    const { errors } = await world.execute('{ commune(code: "40088") { name } }', { scopes: [] })
    expect(errors?.[0]?.extensions['code']).toBe('SCOPE_MISSING')
  })
})

interface EpciAnswer {
  readonly epci: {
    readonly communes: {
      readonly totalCount: number
      readonly nodes: readonly { readonly name: string }[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    }
  }
}
