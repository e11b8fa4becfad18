import { ConflictError, NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import {
  encodeSegment,
  isInGit,
  isSameId,
  projectContentPath,
} from '@octopus-backstage/plugin-octopus-node';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { readMarked } from '../following/readMarked';
import { pick } from '../mapping/fields';
import { RunbookResource } from '../resources/previews';
import { ProjectTarget } from '../target/ProjectTarget';

const FRESH_MS = 30_000;
const shape = z.array(z.object({ Id: z.string(), Name: z.string() }));
const USED = [
  'Id',
  'Name',
  'Slug',
  'Description',
  'ProjectId',
  'PublishedRunbookSnapshotId',
  'EnvironmentScope',
  'Environments',
  'MultiTenancyMode',
] as const;

/** Reads all runbooks of the project; those of the default branch when they are in Git. */
export async function readRunbooks(
  { cache }: ServiceContext,
  { key, space, project, read, marks }: ProjectTarget,
): Promise<RunbookResource[]> {
  const { value } = await readMarked<RunbookResource[]>(
    cache,
    cacheKey('runbooks', key),
    {
      load: async () => {
        const all = await read.list<RunbookResource>(
          `/api/${space.id}${projectContentPath(project, 'runbooks')}`,
        );
        return all.map(runbook => pick(runbook, USED));
      },
      shape,
      scope: key,
      freshMs: FRESH_MS,
      marks,
      mark: (_, now) => {
        const own = now.everythingOf(project.Id);
        const all = now.runbooks();
        // No event tells what is pushed to a repository.
        return isInGit(project, 'runbooks')
          ? undefined
          : own && all && `${own} ${all}`;
      },
    },
  );
  return value;
}

/** A runbook with a published snapshot, or one in Git, which needs none. */
export type RunnableRunbook = RunbookResource &
  ({ isInGit: false; PublishedRunbookSnapshotId: string } | { isInGit: true });

/**
 * The route of a runbook in Git. Its calls take the slug
 * (OctopusDeploy/OctopusClients#900).
 */
export function gitRunbookPath(
  { space, project }: ProjectTarget,
  { Id, Slug }: RunbookResource,
): string {
  return `/api/${space.id}${projectContentPath(
    project,
    'runbooks',
  )}/${encodeSegment(Slug ?? Id)}`;
}

/**
 * Finds a runbook of the project, runnable or not.
 *
 * @throws NotFoundError when the project has no such runbook
 */
export async function findOwnRunbook(
  ctx: ServiceContext,
  target: ProjectTarget,
  runbookId: string,
): Promise<RunbookResource> {
  const runbooks = await readRunbooks(ctx, target);
  const found = runbooks.find(({ Id }) => isSameId(Id, runbookId));
  if (!found) {
    throw new NotFoundError(
      `Octopus project '${target.project.Name}' has no runbook '${runbookId}'`,
    );
  }
  return found;
}

/**
 * Finds a runbook of the project that can be run.
 *
 * @throws NotFoundError when the project has no such runbook, ConflictError
 * when it has to be published and never was
 */
export async function findRunbook(
  ctx: ServiceContext,
  target: ProjectTarget,
  runbookId: string,
): Promise<RunnableRunbook> {
  const found = await findOwnRunbook(ctx, target, runbookId);
  if (isInGit(target.project, 'runbooks')) {
    return { ...found, isInGit: true };
  }
  const { PublishedRunbookSnapshotId } = found;
  if (!PublishedRunbookSnapshotId) {
    throw new ConflictError(
      `Runbook '${found.Name}' was never published: publish it in Octopus first`,
    );
  }
  return { ...found, isInGit: false, PublishedRunbookSnapshotId };
}
