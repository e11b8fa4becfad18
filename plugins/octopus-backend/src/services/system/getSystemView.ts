import {
  octopusProjectReadPermission,
  OctopusSystemView,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { readEntity } from '../../access/readEntity';
import { ServiceContext } from '../ServiceContext';
import { readParts } from './readParts';
import { readRow } from './readRow';

/** What runs where of a system's parts, one row each. */
export async function getSystemView(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
): Promise<OctopusSystemView> {
  const system = await readEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const parts = await readParts(ctx, caller, system);
  const rows = await Promise.all(parts.map(part => readRow(ctx, caller, part)));
  // The project that knows most environments says their order.
  const names = rows
    .map(({ environments }) => environments)
    .sort((a, b) => b.length - a.length)
    .flat();
  const times = rows.flatMap(({ fetchedAt }) => fetchedAt ?? []).sort();
  return {
    environments: [...new Set(names)].map(name => ({ name })),
    rows: rows.map(({ row }) => row),
    fetchedAt: times[0] ?? new Date().toISOString(),
    ...(rows.some(({ isPartial }) => isPartial) && { isPartial: true }),
  };
}
