import { Page } from '@playwright/test';
import axe from 'axe-core';

/** Elements that break a rule of axe, told apart by whose they are. */
export interface Violations {
  /** Rule and element, for the message of the test. */
  ours: string[];
  /** Rule and kind of element, each once, such as `link-name a`. */
  backstages: string[];
}

/** An element that breaks a rule. */
interface Found {
  id: string;
  html: string;
  kind: string;
  isOurs: boolean;
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
 * Runs axe-core on what a page shows. Dialogs and open lists are ours, and so are
 * the cards about Octopus, fields of ours in Backstage's forms, results of ours in its
 * search, and all that is in the main part of a page of ours.
 *
 * @param isOurPage - whether the main part of the page is ours
 */
export async function violationsOn(
  page: Page,
  isOurPage: boolean,
): Promise<Violations> {
  await page.evaluate(axe.source);
  const found: Found[] = await page.evaluate(
    async ([run, own]) => {
      const { violations } = await (window as any).axe.run(document, run);
      const isOurs = (element: Element | null) => {
        const card = element?.closest('.bui-Card');
        return Boolean(
          element?.closest('[role=dialog], .bui-Popover, .bui-Tooltip') ||
            (own && element?.closest('main .bui-Container')) ||
            // Backstage's own results of the search are Material UI's.
            element?.parentElement?.closest('li')?.querySelector('.bui-Text') ||
            // Backstage's own fields are Material UI's.
            element?.closest('form [class*=bui-]') ||
            card?.querySelector('h2, h3')?.textContent?.includes('Octopus'),
        );
      };
      return violations.flatMap(({ id, nodes }: any) =>
        nodes.map(({ target, html }: any) => {
          const element = document.querySelector(target[target.length - 1]);
          const role = element?.getAttribute('role');
          return {
            id,
            html,
            // Classes and ids differ between two builds.
            kind: `${id} ${element?.localName}${role ? `[role=${role}]` : ''}`,
            isOurs: isOurs(element),
          };
        }),
      );
    },
    [options, isOurPage] as const,
  );
  const hasNoMain = found.some(({ id }) => id === 'landmark-one-main');
  // Without a landmark, whatever is there is outside of all.
  const told = found.filter(({ id }) => !(hasNoMain && id === 'region'));
  return {
    ours: told
      .filter(({ isOurs }) => isOurs)
      .map(({ id, html }) => `${id}: ${html}`),
    backstages: [
      ...new Set(told.filter(({ isOurs }) => !isOurs).map(({ kind }) => kind)),
    ].sort(),
  };
}
