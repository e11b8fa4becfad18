import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { DashboardItemResource } from '../resources/releases';
import { DeploymentFact, toDeployment } from './toDeployment';

/** Deployments that asked for a namespace, newest first. */
export function toNamespaceDeployments(
  items: DashboardItemResource[],
  facts: Record<string, DeploymentFact>,
  urls: ReturnType<typeof portalUrls>,
): OctopusDeployment[] {
  return items
    .map(item =>
      toDeployment(item, item.ChannelId ?? '', facts[item.DeploymentId], urls),
    )
    .filter(({ namespace }) => namespace);
}
