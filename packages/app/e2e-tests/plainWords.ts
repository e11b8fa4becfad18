import { expect, Page } from '@playwright/test';

/** What people who know Octopus, but not its API, need not read. */
const TRANSPORT =
  /\b(GET|POST|PUT|DELETE|PATCH) \/|\/api\/|was refused \(|failed \(\d{3}\)/;

/** How a validator, not a person, says that a value does not fit. */
const VALIDATOR =
  /must match (pattern|format|exactly)|must NOT have|should match/;

/** Nothing on the page speaks of requests, or shows a regular expression. */
export async function expectPlainWords(page: Page) {
  const shown = await page.locator('body').innerText();
  for (const words of [TRANSPORT, VALIDATOR]) {
    expect.soft(shown.match(words)?.[0]).toBeUndefined();
  }
}
