import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';
import {
  isUnderWay,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { TaskResource } from '../resources/deployments';
import { PageResource } from '../resources/projects';
import { ProjectTarget, spaceKey } from '../target/ProjectTarget';
import { OptionalReads } from './OptionalReads';

const ACTIVE_MS = 5_000;
const QUIET_MS = 30_000;
/** By how much the clocks of two backends may differ before a write is overlooked. */
const SKEW_MS = 10_000;
/** Tasks beyond this number are ignored. */
const TAKE = 100;
const shape = z.array(z.string());

/**
 * Reads whether a runbook of the project is running or due, in one request for
 * all projects of the space. Servers before 2022 do not include the project
 * in a task, so there it is always false. Parameters `active` and `name`:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tasks.md.
 */
export async function readRunning(
  { cache }: ServiceContext,
  target: ProjectTarget,
  reads: OptionalReads,
): Promise<boolean> {
  const { space, project, read, marks } = target;
  const key = cacheKey('running', spaceKey(target));
  const followed = marks?.isRunning(project.Id);
  if (
    followed !== undefined &&
    cache.isValid(spaceKey(target), (marks?.followedAt ?? 0) - SKEW_MS)
  ) {
    return followed;
  }
  const load = async () => {
    const page = await reads.try(
      () =>
        read.get<PageResource<TaskResource>>(`/api/${space.id}/tasks`, {
          active: true,
          name: 'RunbookRun',
          take: TAKE,
        }),
      { Items: [], TotalResults: 0 },
    );
    if (!page) {
      throw new ServiceUnavailableError(
        `The runs of space '${space.id}' could not be read`,
      );
    }
    return page.Items.filter(task =>
      isUnderWay(toRunTimes(task, Date.now())),
    ).flatMap(({ ProjectId }) => ProjectId ?? []);
  };
  const readIds = async () => {
    const { value } = await cache.read(key, {
      scope: spaceKey(target),
      load,
      shape,
      freshMs: ids => (ids.length > 0 ? ACTIVE_MS : QUIET_MS),
    });
    return value;
  };
  const projectIds = reads.isExhausted
    ? await cache.peek<string[]>(key, shape)
    : // `load` has told `reads` of a server that fails; others share the outcome only.
      await readIds().catch(() => undefined);
  return projectIds?.some(id => isSameId(id, project.Id)) ?? false;
}
