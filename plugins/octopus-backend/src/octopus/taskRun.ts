import { OctopusTaskDetails } from '@octopus-backstage/plugin-octopus-common';
import { z } from 'zod';
import { ServiceContext } from '../context/ServiceContext';
import { omitEmpty } from '../mapping/fields';
import { signerOf } from '../mapping/signature';
import { RunbookRunResource, TaskResource } from '../resources/deployments';
import { ProjectTarget } from '../target/ProjectTarget';
import { idKey } from '../target/idKey';
import { readEnvironments } from './settings';

type TaskRun = NonNullable<OctopusTaskDetails['run']>;

const shape = z.object({
  runbookId: z.string(),
  environment: z.object({ id: z.string(), name: z.string() }),
  tenantId: z.string().optional(),
  created: z.string(),
  startedBy: z.string().optional(),
});

/** A run is what it is, however often its task is asked for. */
const FRESH_MS = 60 * 60_000;

/**
 * Reads which run of a runbook a task is.
 *
 * @returns undefined for any other task
 */
export async function readTaskRun(
  ctx: ServiceContext,
  target: ProjectTarget,
  { Arguments }: TaskResource,
): Promise<TaskRun | undefined> {
  const { space, key, read } = target;
  const id = Arguments?.RunbookRunId;
  if (!id) {
    return undefined;
  }
  const { value } = await ctx.cache.read<TaskRun>(
    idKey('taskRun', target, id),
    {
      load: async () => {
        const [run, environments] = await Promise.all([
          read.get<RunbookRunResource>(`/api/${space.id}/runbookRuns/${id}`),
          readEnvironments(ctx, target),
        ]);
        const environment = environments.find(
          ({ Id }) => Id === run.EnvironmentId,
        );
        return {
          runbookId: run.RunbookId,
          environment: {
            id: run.EnvironmentId,
            name: environment?.Name ?? run.EnvironmentId,
          },
          created: run.Created,
          ...omitEmpty({
            tenantId: run.TenantId,
            startedBy: signerOf(run.Comments) ?? run.DeployedBy,
          }),
        };
      },
      shape,
      scope: key,
      freshMs: FRESH_MS,
    },
  );
  return value;
}
