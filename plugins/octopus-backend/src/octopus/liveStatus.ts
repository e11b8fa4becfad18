import { OctopusLivePlace } from '@octopus-backstage/plugin-octopus-common';
import { isServerAtLeast } from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { toLivePlace } from '../mapping/toLivePlace';
import { LiveStatusResource } from '../resources/liveStatus';
import { ProjectTarget } from '../target/ProjectTarget';

/** An environment, or a tenant in it. */
type Place = Pick<OctopusLivePlace, 'environmentId' | 'tenantId'>;

const FRESH_MS = 30_000;
/** For how long it counts that there is nothing to know. */
const MISSING_MS = 10 * 60_000;
const KEEP_MS = 60 * 60_000;
const SINCE = '2025.3';
const server = z.object({ version: z.string() });
const shape = z.object({
  environmentId: z.string(),
  objects: z.array(z.object({ kind: z.string(), health: z.string() })),
});

/**
 * Asks whether a server has a live status at all: before 2025.3 it knows no such
 * route (OctopusDeploy/docs:src/pages/docs/kubernetes/live-object-status/index.md).
 * Its version tells: a 404 may as well be of an environment that was deleted a
 * moment ago. Costs a request every 10 minutes.
 */
export async function offersLiveStatus(
  { cache }: ServiceContext,
  { instance, read }: ProjectTarget,
): Promise<boolean> {
  const { value } = await cache.read(cacheKey('server', instance.name), {
    load: async () => {
      const { Version } = await read.get<{ Version: string }>('/api');
      return { version: Version };
    },
    shape: server,
    freshMs: MISSING_MS,
    keepMs: KEEP_MS,
  });
  return isServerAtLeast(value.version, SINCE);
}

/** Reads the live status of a place, with all objects. */
export async function readLivePlace(
  { cache }: ServiceContext,
  target: ProjectTarget,
  place: Place,
): Promise<OctopusLivePlace> {
  const { environmentId, tenantId = '' } = place;
  const { value } = await cache.read<OctopusLivePlace>(
    cacheKey('live', target.key, environmentId, tenantId),
    {
      load: async () =>
        toLivePlace(
          await target.read.get<LiveStatusResource>(pathOf(target, place)),
          place,
        ),
      shape,
      scope: target.key,
      freshMs: ({ status }) => (status ? FRESH_MS : MISSING_MS),
      keepMs: KEEP_MS,
    },
  );
  return value;
}

/** Route: OctopusDeploy/docs:src/pages/docs/api/_generated/observability.md. */
function pathOf(
  { space, project }: ProjectTarget,
  { environmentId, tenantId }: Place,
): string {
  const whom = tenantId ? `tenants/${tenantId}` : 'untenanted';
  return `/api/${space.id}/projects/${project.Id}/environments/${environmentId}/${whom}/livestatus`;
}
