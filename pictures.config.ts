import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** Pictures are taken of what the browser tests use, with words of one language. */
export default defineConfig({
  ...tests,
  testDir: 'packages/app/pictures',
  testMatch: '*.pictures.ts',
  // A run of a template is part of some.
  timeout: 300_000,
  retries: 1,
  outputDir: 'node_modules/.cache/pictures-results',
  use: { ...tests.use, locale: 'en-GB', timezoneId: 'UTC' },
  webServer: {
    command: './yarnw dev',
    // Slow enough for a picture of a deployment that is running.
    env: {
      SANDBOX_TASK_SPEED: '4',
      // A machine that is slow is no Octopus that is away; that has pictures of its own.
      APP_CONFIG_octopus_answerWithin: '1 minute',
    },
    url: tests.use?.baseURL,
    timeout: 240_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
