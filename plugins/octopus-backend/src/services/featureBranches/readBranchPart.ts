import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { readProjectRef } from '../../access/readProjectRef';
import { Known } from '../../cache/SharedCache';
import { ServiceContext } from '../ServiceContext';
import { openProject } from '../target/openProject';
import { ProjectTarget } from '../target/ProjectTarget';
import { ProjectSnapshot } from '../view/ProjectSnapshot';
import { BranchPart } from './BranchPart';

/** Reads what is known of an entity's project. */
export async function readBranchPart(
  ctx: ServiceContext,
  entity: Entity,
  read: (
    ctx: ServiceContext,
    target: ProjectTarget,
  ) => Promise<Known<ProjectSnapshot>>,
): Promise<BranchPart> {
  const target = await openProject(ctx, readProjectRef(entity));
  const { value, problem } = await read(ctx, target);
  return {
    entityRef: stringifyEntityRef(entity),
    title: entity.metadata.title ?? entity.metadata.name,
    isStack: entity.kind.toLocaleLowerCase('en-US') === 'system',
    target,
    view: value.view,
    removals: value.removals,
    ...(problem && { problem: problem.message }),
  };
}
