import { minifyHTMLLiterals } from 'minify-literals'

/** A step of the build that takes the spaces out of the templates and styles of the widgets. */
export const minifyTemplates = {
  name: 'minify-templates',
  async transform(code: string, id: string): Promise<{ code: string; map: null } | null> {
    if (!/widgets[\\/].*\.ts$/.test(id) || id.endsWith('.d.ts')) return null
    const minified = await minifyHTMLLiterals(code, { fileName: id })
    return minified ? { code: minified.code, map: null } : null
  },
}
