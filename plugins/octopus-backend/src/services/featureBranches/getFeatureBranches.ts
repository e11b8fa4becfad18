import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, toError } from '@backstage/errors';
import {
  OctopusFeatureBranches,
  octopusProjectReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { checkPermission } from '../../access/checkPermission';
import { readEntity } from '../../access/readEntity';
import { readProjectRef } from '../../access/readProjectRef';
import { ServiceContext } from '../ServiceContext';
import { readSnapshot } from '../view/readSnapshot';
import { addUrls } from './addUrls';
import { BranchPart } from './BranchPart';
import { readBranchPart } from './readBranchPart';
import { relatedEntities } from './relatedEntities';
import { toFeatureBranches } from './toFeatureBranches';

type Problem = NonNullable<OctopusFeatureBranches['problems']>[number];

/**
 * The feature branches that a service is in, or all of a system. What else is
 * deployed to their namespaces is told as far as the caller may see it: the
 * services of the same systems.
 */
export async function getFeatureBranches(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
): Promise<OctopusFeatureBranches> {
  const permission = octopusProjectReadPermission;
  const entity = await readEntity(ctx, caller, ref, permission);
  const own = stringifyEntityRef(entity);
  const isSystem = entity.kind.toLocaleLowerCase('en-US') === 'system';
  if (!isSystem) {
    readProjectRef(entity);
  }
  const readOther = async (
    other: Entity,
  ): Promise<BranchPart | Problem | undefined> => {
    const entityRef = stringifyEntityRef(other);
    try {
      await checkPermission(ctx, caller, entityRef, permission);
      return await readBranchPart(ctx, other, readSnapshot);
    } catch (error) {
      if (entityRef === own && !isSystem) {
        throw error;
      }
      const title = other.metadata.title ?? other.metadata.name;
      // What somebody may not see is not theirs to miss.
      return error instanceof NotAllowedError
        ? undefined
        : { entityRef, title, message: toError(error).message };
    }
  };
  const related = await relatedEntities(ctx, caller.credentials, entity);
  const read = await Promise.all(related.map(readOther));
  const parts = uniqueProjects(
    read.flatMap(part => (part && 'view' in part ? [part] : [])),
  );
  const problems = read.flatMap(part =>
    part && 'message' in part ? [part] : [],
  );
  const branches = toFeatureBranches(parts).filter(
    ({ services }) =>
      isSystem || services.some(({ entityRef }) => entityRef === own),
  );
  const completed = await addUrls(ctx, parts, branches);
  const times = parts.map(({ view }) => view.fetchedAt).sort();
  const isPartial =
    completed.isPartial || parts.some(({ view }) => view.isPartial);
  return {
    featureBranches: completed.branches,
    fetchedAt: times[0] ?? new Date().toISOString(),
    isActive: branches.some(
      ({ status, removal }) =>
        !status.isCompleted || removal?.isCompleted === false,
    ),
    ...(problems.length > 0 && { problems }),
    ...(isPartial && { isPartial }),
  };
}

/** The first entity of each project: the one that was asked for, if it is one of them. */
function uniqueProjects(parts: BranchPart[]): BranchPart[] {
  return parts.filter(
    ({ target }, index) =>
      parts.findIndex(other => other.target.key === target.key) === index,
  );
}
