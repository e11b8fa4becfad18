import { expect, Page, test } from '@playwright/test';
import { create, formPath, next, picker } from './forms';
import {
  expectFieldToFit,
  expectToFit,
  lookAt,
  lookAtList,
  lookAtResult,
  themes,
  showTheme,
} from './lookAt';
import { openService, openWaiting, waitInTest } from './service';
import { resetSandbox, signIn } from './support';
import { templateForms, templateResults } from './templateForms';
import { views } from './views';

test.setTimeout(600_000);

test.beforeAll(({ request }) => resetSandbox(request));

for (const theme of themes) {
  test(`breaks no rule of axe in the ${theme} theme`, async ({ page }) => {
    await signIn(page);
    await showTheme(page, theme);
    for (const { path, open, ...view } of views) {
      await test.step(view.name, async () => {
        await goTo(page, path);
        await open(page);
        await lookAt(page, view);
        // Our cards are on the overviews.
        const hasOurs = view.isOurs || view.name.startsWith('overview');
        if (hasOurs && theme === 'light') {
          await expectToFit(page, view.name);
        }
        await closeDialogs(page);
      });
    }
  });

  test(`breaks no rule of axe in forms, in the ${theme} theme`, async ({
    page,
  }) => {
    await signIn(page);
    await showTheme(page, theme);
    for (const { template, values, pages, pickers = {} } of templateForms) {
      // The stepper of a form would stay where it is in the one of another, and
      // a list of the catalog, as on Create, takes the data of the form out of
      // the address when it has arrived.
      await goTo(page, '/settings');
      await expect(page.getByText('Appearance').first()).toBeVisible();
      await goTo(page, formPath(template, values));
      for (const title of pages) {
        const name = `${template}: ${title}`;
        await test.step(name, async () => {
          await expect(
            page.locator('[class*=MuiStepLabel-active]').getByText(title),
          ).toBeVisible();
          await lookAt(page, { name, isOurs: false });
          for (const label of pickers[title] ?? []) {
            await lookAtList(page, picker(page, label));
            if (theme === 'light') {
              await expectFieldToFit(page, picker(page, label));
            }
          }
        });
        if (title !== pages[pages.length - 1]) {
          await next(page);
        }
      }
    }
  });
}

test('breaks no rule of axe in the lists of filters and dialogs', async ({
  page,
}) => {
  await signIn(page);
  for (const theme of themes) {
    await showTheme(page, theme);
    await openService(page, 'octopub-products', 'releases');
    for (const name of [/Channel$/, /page size$/]) {
      await lookAtList(page, page.getByRole('button', { name }));
    }
    await page
      .getByRole('button', { name: 'Create release in Mainline' })
      .click();
    await expect(page.getByRole('dialog')).toContainText('Packages');
    await lookAtList(
      page,
      page.getByRole('dialog').locator('[aria-haspopup=listbox]').first(),
    );
    await closeDialogs(page);
    await openService(page, 'octopub-products', 'runbooks');
    await page.getByRole('button', { name: /^Run .*Get Pods$/ }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Steps');
    await lookAtList(
      page,
      dialog.getByRole('button', { name: /Environment$/ }),
    );
    await closeDialogs(page);
  }
});

test('breaks no rule of axe where a person decides', async ({
  page,
  request,
}) => {
  await waitInTest(request);
  await signIn(page);
  for (const theme of themes) {
    await showTheme(page, theme);
    await openService(page, 'octopub-frontend');
    await openWaiting(page);
    const drawer = page.getByRole('dialog').first();
    await expect(drawer.getByRole('button', { name: 'Fail' })).toBeVisible();
    await lookAt(page, { name: 'interruption', isOurs: true });
    await drawer.getByRole('button', { name: 'Cancel deployment' }).click();
    await expect(
      page.getByRole('dialog', { name: 'Cancel this deployment?' }),
    ).toBeVisible();
    await lookAt(page, { name: 'cancellation', isOurs: true });
    await page.keyboard.press('Escape');
    await closeDialogs(page);
  }
});

test('breaks no rule of axe in results of templates', async ({ page }) => {
  await signIn(page);
  for (const { name, template, values, ...run } of templateResults) {
    await test.step(name, async () => {
      await page.goto(formPath(template, values));
      for (let turned = 1; turned < run.pages; turned++) {
        await next(page);
      }
      await create(page, run.button);
      await lookAtResult(page, name, run.result);
    });
  }
});

/** Goes to a page as a link does, without loading the portal again. */
async function goTo(page: Page, path: string) {
  await page.evaluate(url => {
    window.history.pushState({}, '', url);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

async function closeDialogs(page: Page) {
  const dialogs = page.getByRole('dialog');
  if (await dialogs.count()) {
    await page.keyboard.press('Escape');
    await expect(dialogs).toHaveCount(0);
  }
}
