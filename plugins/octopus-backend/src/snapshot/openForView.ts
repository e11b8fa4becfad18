import { ServiceContext } from '../context/ServiceContext';
import { isReadAgainInBulk, isReadInBulk } from '../octopus/bulk';
import { readDeploymentsAhead } from '../octopus/bulkDeployments';
import { findChannelsInBulk, findInBulk } from '../octopus/bulkSettings';
import { requestProgression } from '../octopus/releases';
import { readLifecycles, requestChannels } from '../octopus/settings';
import { openProject } from '../target/openProject';
import { ProjectTarget } from '../target/ProjectTarget';
import { BUDGET, NEEDED, RELEASES } from './limits';

/**
 * Opens the project of an entity for somebody who will look at it. The first time,
 * what its view needs is requested by the word that the entity names it with,
 * together with the project itself and not after it. In a space of few projects that
 * somebody follows, all but its progression is requested for all of them at once.
 *
 * @throws what `openProject` throws
 */
export function openForView(
  ctx: ServiceContext,
  ref: Parameters<typeof openProject>[1],
): Promise<ProjectTarget> {
  return openProject(ctx, ref, {
    onFirst: opening => {
      const { ahead, word, cost } = opening;
      ahead.send('progression', () =>
        requestProgression(opening, word, RELEASES),
      );
      const isBulk = isReadInBulk(opening);
      const found = isBulk ? findInBulk(ctx, opening, word) : undefined;
      ahead.send('channels', async () => {
        const project = await found;
        const known =
          project && (await findChannelsInBulk(ctx, opening, project.Id));
        return known ?? requestChannels(opening, word);
      });
      if (isBulk) {
        ahead.send('deployments', () => readDeploymentsAhead(ctx, opening));
      }
      if (BUDGET - cost >= NEEDED) {
        // In the cache when the snapshot asks for them, which then counts none.
        ahead.send('lifecycles', () =>
          readLifecycles(ctx, opening, () => ahead.owe()),
        );
      }
      return found;
    },
    onAgain: async opening =>
      isReadAgainInBulk(opening)
        ? findInBulk(ctx, opening, opening.word)
        : undefined,
  });
}
