import { defineConfig } from '@playwright/test';

const appUrl = process.env.APP_URL ?? 'http://localhost:3000';

/** Browser tests run in Debian's Chromium, on what `yarn dev` starts. */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // As in Backstage's own app template; a test that needs it is called flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  outputDir: 'node_modules/.cache/e2e-test-results',
  use: {
    baseURL: appUrl,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
      ],
    },
  },
  webServer: {
    command: './yarnw dev',
    // Deployments of the sandbox take seconds, not minutes.
    env: {
      SANDBOX_TASK_SPEED: '10',
      // A machine that is slow is no Octopus that is away; that has tests of its own.
      APP_CONFIG_octopus_answerWithin: '1 minute',
    },
    url: appUrl,
    timeout: 240_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'pipe',
  },
});
