import { ConflictError, NotFoundError } from '@backstage/errors';
import { RunbookResource } from '../../resources/previews';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { readRunbooks } from './readRunbooks';

/** A runbook with something to run. */
export type PublishedRunbook = RunbookResource & {
  PublishedRunbookSnapshotId: string;
};

/**
 * A published runbook of the project.
 *
 * @throws NotFoundError when it is none of the project's, ConflictError when
 * it was never published
 */
export async function findRunbook(
  ctx: ServiceContext,
  target: ProjectTarget,
  runbookId: string,
): Promise<PublishedRunbook> {
  const runbooks = await readRunbooks(ctx, target);
  const found = runbooks.find(({ Id }) => Id === runbookId);
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
