import { defineConfig } from 'vite'

// The desk lives under /desk of its own server, which alone knows who is signed in.
export default defineConfig({
  base: '/desk/',
  build: {
    target: 'es2022',
    // No inline script anywhere: the content security policy allows none.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
