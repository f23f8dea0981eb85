export { loadTerritories, type OwnerQuery, type TerritoriesLoaded } from './load-territories.ts'
export { searchName } from './search-name.ts'
export {
  CommuneRef,
  communeLoader,
  DepartementRef,
  departementLoader,
  EpciRef,
  epciLoader,
} from './territory.graphql.ts'

import './territory-queries.graphql.ts'
