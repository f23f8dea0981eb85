export {
  createWidgetConnection,
  type ResolvedPerson,
  type WidgetConnection,
  type WidgetConnectionOptions,
} from './connection/connection.ts'
export type { WidgetSession } from './connection/session.ts'
