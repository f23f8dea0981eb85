import { defineConfig } from 'vite'

// Served by the back end of ../ccas-desk, which knows who is signed in. JSX needs no plugin of React's.
export default defineConfig({
  base: '/desk/',
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  oxc: { jsx: { runtime: 'automatic' } },
})
