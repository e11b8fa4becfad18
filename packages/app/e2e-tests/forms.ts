import { expect, Locator, Page } from '@playwright/test';

/** Where the form of a template is, with these values in it. */
export function formPath(template: string, values: object): string {
  const formData = encodeURIComponent(JSON.stringify(values));
  return `/create/templates/default/${template}?formData=${formData}`;
}

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
  const field = picker(page, label);
  const option = page.getByRole('option', { name: value, exact: true });
  // A list closes when the page moves under it, as a form does that is still read.
  await expect(async () => {
    if (!(await option.isVisible())) {
      await field.click({ timeout: 5_000 });
    }
    await option.click({ timeout: 5_000 });
    await expect(field).toHaveValue(value, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
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
