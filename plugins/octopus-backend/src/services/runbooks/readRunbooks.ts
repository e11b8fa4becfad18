import { cacheKey } from '../../cache/cacheKey';
import { pick } from '../../mapping/pick';
import { RunbookResource } from '../../resources/previews';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';

const FRESH_MS = 30_000;
const USED = [
  'Id',
  'Name',
  'Description',
  'ProjectId',
  'PublishedRunbookSnapshotId',
  'EnvironmentScope',
  'Environments',
] as const;

/** All runbooks of the project. */
export async function readRunbooks(
  { cache }: ServiceContext,
  { key, space, project, read }: ProjectTarget,
): Promise<RunbookResource[]> {
  const { value } = await cache.read(cacheKey('runbooks', key), {
    load: async () => {
      const all = await read.list<RunbookResource>(
        `/api/${space.id}/projects/${project.Id}/runbooks`,
      );
      return all.map(runbook => pick(runbook, USED));
    },
    scope: key,
    freshMs: FRESH_MS,
  });
  return value;
}
