import { configureLocalization } from '@lit/localize'

/** Languages of the widgets: French, in which they are written, and English. */
export type WidgetLocale = 'fr' | 'en'

let localization: ReturnType<typeof configureLocalization> | undefined

/**
 * Sets the language of all widgets of this build from the page's: English where `<html lang>` says
 * so, French otherwise. Called by the first widget that is made, so that importing has no effect.
 */
export function useLocaleOfPage(): void {
  localization ??= configureLocalization({
    sourceLocale: 'fr',
    targetLocales: ['en'],
    loadLocale: () => import('../locale/en.ts'),
  })
  // A language that cannot be loaded leaves French: it is no reason to show nothing.
  localization.setLocale(localeOfPage()).catch(() => undefined)
}

/** The language of the page, as far as the widgets have it. */
export function localeOfPage(): WidgetLocale {
  return /^en\b/i.test(document.documentElement.lang) ? 'en' : 'fr'
}
