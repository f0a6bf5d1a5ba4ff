import { defineConfig } from '@playwright/test';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Nothing but the pages under test: no updates, no accounts, no downloads. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests',
  projects: [{ name: 'tests' }, { name: 'paint', testMatch: '*.report.ts' }],
  outputDir: 'target/browser-tests',
  globalSetup: './tests/system.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [['list', { printSteps: false }]],
  timeout: 90_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1000, height: 800 },
    launchOptions: { executablePath: CHROMIUM, args: QUIET },
    trace: 'retain-on-failure',
  },
});
