import type { WidgetConnection } from '../connection/connection.ts'

/** What every widget offers to the page that holds it. */
export interface WidgetElement extends HTMLElement {
  /** The connection of the page; nothing is asked before it is set. By property only: it is no text. */
  connection: WidgetConnection | undefined
  /** Reads again. The old stands until the new is here. */
  refresh(): Promise<void>
}

/** A class of a widget, for hosts that give it a name of their own. */
export type WidgetClass<Element extends WidgetElement> = new () => Element
