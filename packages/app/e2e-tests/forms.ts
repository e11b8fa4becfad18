import { Locator, Page } from '@playwright/test';

/** Goes on to the next page of a template's form. */
export async function next(page: Page) {
  await page.getByRole('button', { name: 'Next' }).click();
}

/** A field that offers what Octopus has. */
export function picker(page: Page, label: string): Locator {
  return page.getByRole('combobox', { name: label });
}

/** Opens such a field, and chooses one of its values. */
export async function choose(page: Page, label: string, value: string) {
  await picker(page, label).click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

/** Types a secret; the form keeps it 300 ms after the last key. */
export async function fillSecret(page: Page, label: string, value: string) {
  await page.getByLabel(label).fill(value);
  await page.waitForTimeout(600);
}

/**
 * Reviews the form of a template, and starts it.
 *
 * @param button - what its last button says
 */
export async function create(
  page: Page,
  button: 'Create' | 'Deploy' | 'Delete' = 'Create',
) {
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: button, exact: true }).click();
}
