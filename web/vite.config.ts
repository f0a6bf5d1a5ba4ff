import { defineConfig } from 'vitest/config';

export default defineConfig({
  build: {
    target: 'es2023',
    // A chunk fetches its own dependencies soon enough; the polyfill would cost every page.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 3000, strictPort: true },
  test: { include: ['src/**/*.test.ts'] },
});
