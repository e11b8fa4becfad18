import { ConflictError, NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { pick } from '../mapping/fields';
import { RunbookResource } from '../resources/previews';
import { ProjectTarget } from '../target/ProjectTarget';

const FRESH_MS = 30_000;
const shape = z.array(z.object({ Id: z.string(), Name: z.string() }));
const USED = [
  'Id',
  'Name',
  'Description',
  'ProjectId',
  'PublishedRunbookSnapshotId',
  'EnvironmentScope',
  'Environments',
  'MultiTenancyMode',
] as const;

/** Reads all runbooks of the project. */
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
    shape,
    scope: key,
    freshMs: FRESH_MS,
  });
  return value;
}

/** A runbook with a published snapshot. */
export type PublishedRunbook = RunbookResource & {
  PublishedRunbookSnapshotId: string;
};

/**
 * Finds a published runbook of the project.
 *
 * @throws NotFoundError when the project has no such runbook, ConflictError
 * when it was never published
 */
export async function findRunbook(
  ctx: ServiceContext,
  target: ProjectTarget,
  runbookId: string,
): Promise<PublishedRunbook> {
  const runbooks = await readRunbooks(ctx, target);
  const found = runbooks.find(({ Id }) => isSameId(Id, runbookId));
  if (!found) {
    throw new NotFoundError(
      `Octopus project '${target.project.Name}' has no runbook '${runbookId}'`,
    );
  }
  if (!found.PublishedRunbookSnapshotId) {
    throw new ConflictError(
      `Runbook '${found.Name}' was never published: publish it in Octopus first`,
    );
  }
  return found as PublishedRunbook;
}
