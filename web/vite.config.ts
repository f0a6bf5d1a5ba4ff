import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    target: 'es2023',
    // A chunk fetches its own dependencies soon enough; the polyfill would be a third of the shell.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 3000, strictPort: true },
});
