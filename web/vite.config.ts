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
  // Beside it: ./run --web-port 3001 --parameter AllowedOrigin=http://localhost:3000
  server: { port: 3000, strictPort: true, proxy: { '/config.json': 'http://localhost:3001' } },
  test: { include: ['{src,hosting}/**/*.test.ts'] },
});
