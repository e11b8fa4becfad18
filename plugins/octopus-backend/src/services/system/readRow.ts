import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  octopusProjectReadPermission,
  OctopusSystemView,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { checkPermission } from '../../access/checkPermission';
import { readProjectRef } from '../../access/readProjectRef';
import { toSystemRow } from '../../mapping/toSystemRow';
import { ServiceContext } from '../ServiceContext';
import { openProject } from '../target/openProject';
import { readSnapshot } from '../view/readSnapshot';

/** A row of the grid, and what its project knows of environments. */
export interface SystemRow {
  row: OctopusSystemView['rows'][number];
  environments: string[];
  fetchedAt?: string;
  isPartial?: boolean;
}

/** A part of a system. What goes wrong with it is told in its row. */
export async function readRow(
  ctx: ServiceContext,
  caller: Caller,
  part: Entity,
): Promise<SystemRow> {
  const entityRef = stringifyEntityRef(part);
  const title = part.metadata.title ?? part.metadata.name;
  try {
    await checkPermission(ctx, caller, entityRef, octopusProjectReadPermission);
    const target = await openProject(ctx, readProjectRef(part));
    const { value, problem } = await readSnapshot(ctx, target);
    const { view } = value;
    return {
      row: {
        entityRef,
        title,
        ...toSystemRow(view),
        ...(problem && { problem: problem.message }),
      },
      environments: view.environments.map(({ name }) => name),
      fetchedAt: view.fetchedAt,
      isPartial: view.isPartial,
    };
  } catch (error) {
    const problem = toError(error).message;
    return {
      row: { entityRef, title, current: {}, problem },
      environments: [],
    };
  }
}
