import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { readProjectRef } from '../../access/readEntity';
import { ServiceContext } from '../../context/ServiceContext';
import { NamespaceRemoval } from '../../mapping/NamespaceRemoval';
import { openForView } from '../../snapshot/openForView';
import { readSnapshot } from '../../snapshot/readSnapshot';
import { ProjectTarget } from '../../target/ProjectTarget';
import { StillReadingError } from '../../waiting/StillReadingError';

/**
 * An entity whose project may be deployed to feature branches, with what is
 * known of it.
 */
export interface BranchPart {
  entityRef: string;
  title: string;
  /** Its releases deploy those of the other projects. */
  isStack: boolean;
  target: ProjectTarget;
  view: Omit<OctopusProjectView, 'abilities' | 'stale'>;
  /**
   * Runs in its space that delete namespaces, the one that took effect last
   * first.
   */
  removals: NamespaceRemoval[];
  /** Why this is only the last known state. */
  problem?: string;
  /** There will be something newer in a moment. */
  isLate?: boolean;
}

/** Reads the snapshot of an entity's project. */
export async function readBranchPart(
  ctx: ServiceContext,
  entity: Entity,
): Promise<BranchPart> {
  const target = await openForView(ctx, readProjectRef(entity));
  const { value, problem } = await readSnapshot(ctx, target);
  return {
    entityRef: stringifyEntityRef(entity),
    title: entity.metadata.title ?? entity.metadata.name,
    isStack: entity.kind.toLocaleLowerCase('en-US') === 'system',
    target,
    view: value.view,
    removals: value.removals,
    ...(problem && { problem: problem.message }),
    ...(problem instanceof StillReadingError && { isLate: true }),
  };
}
