import { Page } from '@playwright/test';
import axe from 'axe-core';

/** Elements that break a rule of axe, told apart by whose they are. */
export interface Violations {
  /** With the element, for the message of the test. */
  ours: string[];
  /** How many elements, by rule. */
  backstages: Record<string, number>;
}

const options: axe.RunOptions = {
  runOnly: [
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ],
  resultTypes: ['violations'],
};

/**
 * Runs axe-core on what a page shows. Dialogs are ours, and so are the cards
 * about Octopus, and all that is in the main part of a page of ours.
 *
 * @param isOurPage - whether the main part of the page is ours
 */
export async function violationsOn(
  page: Page,
  isOurPage: boolean,
): Promise<Violations> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([run, own]) => {
      const { violations } = await (window as any).axe.run(document, run);
      const isOurs = (selector: string) => {
        const element = document.querySelector(selector);
        const card = element?.closest('.bui-Card');
        return Boolean(
          element?.closest('[role=dialog]') ||
            (own && element?.closest('main .bui-Container')) ||
            card?.querySelector('h2, h3')?.textContent?.includes('Octopus'),
        );
      };
      return violations.flatMap(({ id, nodes }: any) =>
        nodes.map(({ target, html }: any) => ({
          id,
          html,
          isOurs: isOurs(target[target.length - 1]),
        })),
      );
    },
    [options, isOurPage] as const,
  );
  const violations: Violations = { ours: [], backstages: {} };
  for (const { id, html, isOurs } of found) {
    if (isOurs) {
      violations.ours.push(`${id}: ${html}`);
    } else {
      violations.backstages[id] = (violations.backstages[id] ?? 0) + 1;
    }
  }
  return violations;
}
