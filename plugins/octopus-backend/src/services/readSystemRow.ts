import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  octopusProjectReadPermission,
  OctopusSystemView,
} from '@octopus-backstage/plugin-octopus-common';
import { checkPermission } from '../access/checkPermission';
import { readProjectRef } from '../access/readEntity';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { toSystemRow } from '../mapping/toSystemRow';
import { openForView } from '../snapshot/openForView';
import { readSnapshot } from '../snapshot/readSnapshot';
import { StillReadingError } from '../waiting/StillReadingError';

/** A row of the grid, and the environments of its project by name. */
interface SystemRow {
  row: OctopusSystemView['rows'][number];
  environments: string[];
  fetchedAt?: string;
  isPartial?: boolean;
}

/** Reads the row of a part of a system. An error becomes part of the row. */
export async function readSystemRow(
  ctx: ServiceContext,
  caller: Caller,
  part: Entity,
): Promise<SystemRow> {
  const entityRef = stringifyEntityRef(part);
  const title = part.metadata.title ?? part.metadata.name;
  try {
    await checkPermission(ctx, caller, entityRef, octopusProjectReadPermission);
    const target = await openForView(ctx, readProjectRef(part));
    const { value, problem } = await readSnapshot(ctx, target);
    const { view } = value;
    const isLate = problem instanceof StillReadingError;
    return {
      row: {
        entityRef,
        title,
        ...toSystemRow(view),
        ...(problem && !isLate && { problem: problem.message }),
      },
      environments: view.environments.map(({ name }) => name),
      fetchedAt: view.fetchedAt,
      isPartial: view.isPartial || isLate,
    };
  } catch (error) {
    const problem = toError(error).message;
    return {
      row: { entityRef, title, current: {}, problem },
      environments: [],
    };
  }
}
