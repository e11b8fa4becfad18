import { NotFoundError } from '@backstage/errors';
import { PlanEntry } from '../model/Plan';
import { describeObject } from '../objects/describeObject';
import { SurplusChannel } from '../planning/surplusChannels';
import { collections } from '../space/collections';
import { ObjectFailure } from '../tasks/describeFailure';
import { isRefusal } from '../tasks/isRefusal';
import { Task } from '../tasks/runTasks';
import { ApplyContext } from './ApplyContext';

/**
 * The task that deletes a channel once its successor is the default one, since
 * Octopus refuses to delete that (octopus-api.md section 6.9). When Octopus
 * refuses all the same, the channel is kept with its message.
 */
export function removeSurplusChannel(
  { id, entry, successor }: SurplusChannel,
  { client, space, signal }: ApplyContext,
  finish: (entry: PlanEntry) => void,
): Task {
  return {
    id: `surplus ${id}`,
    needs: [successor],
    run: async () => {
      if (entry.action !== 'delete') {
        finish(entry);
        return;
      }
      try {
        await client.delete(
          `/api/${space.id}/${collections.channel.path}/${id}`,
          { signal },
        );
        finish(entry);
      } catch (error) {
        if (error instanceof NotFoundError) {
          finish(entry);
        } else if (isRefusal(error)) {
          finish({
            ...entry,
            action: 'keep',
            reason: `Octopus does not delete it: ${error.message}`,
          });
        } else {
          throw new ObjectFailure(`delete ${describeObject(entry)}`, error);
        }
      }
    },
  };
}
