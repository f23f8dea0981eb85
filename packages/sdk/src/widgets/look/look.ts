import type { CSSResultGroup } from 'lit'
import { controls } from './controls.ts'
import { shapes } from './shapes.ts'
import { theme } from './theme.ts'

/** One visual language for all widgets. */
export const look: CSSResultGroup = [theme, controls, shapes]
