import { ServiceContext } from '../context/ServiceContext';
import { requestProgression } from '../octopus/releases';
import { readLifecycles, requestChannels } from '../octopus/settings';
import { openProject } from '../target/openProject';
import { ProjectTarget } from '../target/ProjectTarget';
import { BUDGET, NEEDED, RELEASES } from './limits';

/**
 * Opens the project of an entity for somebody who will look at it. The first time,
 * what its view needs is requested by the word that the entity names it with,
 * together with the project itself and not after it.
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
      ahead.send('channels', () => requestChannels(opening, word));
      if (BUDGET - cost >= NEEDED) {
        // In the cache when the snapshot asks for them, which then counts none.
        ahead.send('lifecycles', () =>
          readLifecycles(ctx, opening, () => ahead.owe()),
        );
      }
    },
  });
}
