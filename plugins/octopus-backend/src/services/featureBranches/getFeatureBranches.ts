import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, toError } from '@backstage/errors';
import {
  isUnderWay,
  OctopusFeatureBranches,
  octopusProjectReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { checkPermission } from '../../access/checkPermission';
import { readEntity, readProjectRef } from '../../access/readEntity';
import { Caller } from '../../context/Caller';
import { ServiceContext } from '../../context/ServiceContext';
import { addUrls } from './addUrls';
import { BranchPart, readBranchPart } from './readBranchPart';
import { relatedEntities } from './relatedEntities';
import { toFeatureBranches } from './toFeatureBranches';

type Problem = NonNullable<OctopusFeatureBranches['problems']>[number];

/**
 * Reads the feature branches that a service is part of, or all of a system.
 * They include the other services of the same systems that the caller may see.
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
      return await readBranchPart(ctx, other);
    } catch (error) {
      if (entityRef === own && !isSystem) {
        throw error;
      }
      const title = other.metadata.title ?? other.metadata.name;
      // Entities that the caller may not see are left out without notice.
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
  const isUnverified = parts.some(
    ({ view, isLate }) => view.isPartial || isLate,
  );
  const isPartial = completed.isPartial || isUnverified;
  return {
    featureBranches: completed.branches,
    fetchedAt: times[0] ?? new Date().toISOString(),
    isActive: branches.some(
      ({ status, removal }) =>
        isUnderWay(status) || removal?.isCompleted === false,
    ),
    ...(problems.length > 0 && { problems }),
    ...(isPartial && { isPartial }),
    ...(isUnverified && { isUnverified }),
  };
}

/**
 * Keeps the first entity of each project, which is the requested one if there
 * are several.
 */
function uniqueProjects(parts: BranchPart[]): BranchPart[] {
  return parts.filter(
    ({ target }, index) =>
      parts.findIndex(other => other.target.key === target.key) === index,
  );
}
