import { EMPLOYMENT_THEMES } from './themes-employment.ts'
import { LIVING_THEMES } from './themes-living.ts'

/**
 * Themes of needs and services (thématiques). Codes and French texts of the data·inclusion schema, version 1 (GIP Plateforme de
 * l’inclusion, Licence Ouverte 2.0), kept as published so that directories can be exchanged.
 */
export const THEMES = [...LIVING_THEMES, ...EMPLOYMENT_THEMES] as const
