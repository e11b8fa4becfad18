import { cacheKey } from '../../cache/cacheKey';
import { TaskResource } from '../../resources/deployments';
import { PageResource } from '../../resources/projects';
import { ServiceContext } from '../ServiceContext';
import { OptionalReads } from '../target/OptionalReads';
import { ProjectTarget } from '../target/ProjectTarget';
import { spaceKey } from '../target/spaceKey';

const ACTIVE_MS = 5_000;
const QUIET_MS = 30_000;
/** More than so many at once are not counted. */
const TAKE = 100;

/**
 * Whether a runbook of the project waits or runs. One request tells it for all
 * projects of the space. Servers before 2022 do not say for which project a
 * task is; there it stays unknown. Parameters `active` and `name`:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tasks.md.
 */
export async function readRunning(
  { cache }: ServiceContext,
  target: ProjectTarget,
  reads: OptionalReads,
): Promise<boolean> {
  const { space, project, read } = target;
  const key = cacheKey('running', spaceKey(target));
  const load = async () => {
    const page = await reads.ask(
      () =>
        read.get<PageResource<TaskResource>>(`/api/${space.id}/tasks`, {
          active: true,
          name: 'RunbookRun',
          take: TAKE,
        }),
      { Items: [], TotalResults: 0 },
    );
    return (page?.Items ?? []).flatMap(({ ProjectId }) => ProjectId ?? []);
  };
  const projectIds = reads.isExhausted
    ? await cache.peek<string[]>(key)
    : (
        await cache.read(key, {
          scope: spaceKey(target),
          load,
          freshMs: ids => (ids.length > 0 ? ACTIVE_MS : QUIET_MS),
        })
      ).value;
  return projectIds?.includes(project.Id) ?? false;
}
