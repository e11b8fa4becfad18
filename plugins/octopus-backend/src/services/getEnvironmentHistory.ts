import {
  byEffect,
  isUnderWay,
  OctopusDeployment,
  octopusProjectReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { cacheKey } from '../cache/SharedCache';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { readMarked } from '../following/readMarked';
import { toDeployment } from '../mapping/toDeployment';
import { nameTenant } from '../mapping/toTenant';
import { listDeploymentsTo } from '../octopus/deployments';
import { readReleaseVersions } from '../octopus/releases';
import { findEnvironment } from '../octopus/settings';
import { readTasks } from '../octopus/tasks';
import { readTenants } from '../octopus/tenants';
import { ProjectTarget } from '../target/ProjectTarget';
import { openEntity } from '../target/openEntity';

/** As many as one request for their tasks can name. */
const MOST = 50;
const FRESH_MS = 10_000;
const KEEP_MS = 5 * 60_000;
const shape = z.array(z.object({ id: z.string(), version: z.string() }));

/**
 * Reads the newest deployments to an environment, the one that took effect last
 * first: each attempt, and not only the last one of each release.
 */
export async function getEnvironmentHistory(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  environmentId: string,
): Promise<OctopusDeployment[]> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const { Id } = await findEnvironment(ctx, target, environmentId);
  const { value } = await readMarked<OctopusDeployment[]>(
    ctx.cache,
    cacheKey('timeline', target.key, Id),
    {
      load: () => loadHistory(target, Id),
      shape,
      scope: target.key,
      freshMs: FRESH_MS,
      keepMs: KEEP_MS,
      marks: target.marks,
      // How long something has run is computed here.
      mark: (found, now) =>
        found.some(isUnderWay)
          ? undefined
          : now.everythingOf(target.project.Id),
    },
  );
  if (!value.some(({ tenant }) => tenant)) {
    return value;
  }
  const tenants = await readTenants(ctx, target).catch(() => []);
  return value.map(deployment => nameTenant(deployment, tenants));
}

/** Three requests: the deployments, their tasks, and their releases. */
async function loadHistory(
  target: ProjectTarget,
  environmentId: string,
): Promise<OctopusDeployment[]> {
  const { listed, facts } = await listDeploymentsTo(target, [environmentId]);
  const shown = listed.slice(0, MOST);
  if (shown.length === 0) {
    return [];
  }
  const releaseIds = [...new Set(shown.map(({ ReleaseId }) => ReleaseId))];
  const [versions, tasks] = await Promise.all([
    readReleaseVersions(target, releaseIds),
    readTasks(
      target,
      shown.map(({ TaskId }) => TaskId),
    ),
  ]);
  const urls = portalUrls(target.instance.baseUrl, target.space.id);
  return shown
    .flatMap(({ Id, ...item }) => {
      const task = tasks.get(item.TaskId);
      const version = versions.get(item.ReleaseId);
      return task && version
        ? toDeployment(
            { ...item, ...task, DeploymentId: Id, ReleaseVersion: version },
            item.ChannelId,
            facts[Id],
            urls,
            Date.now(),
          )
        : [];
    })
    .sort(byEffect);
}
