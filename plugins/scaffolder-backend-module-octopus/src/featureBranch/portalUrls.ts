import { spaceUrl } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from './FeatureBranchContext';

/**
 * Addresses in the Octopus web portal. Source: `Links.Web` of recorded
 * releases and tasks (DataDog/integrations-core, 2024.2 server).
 */
export function portalUrls({ client, space }: FeatureBranchContext) {
  const root = spaceUrl(client, space.Id);
  return {
    release: (id: string) => `${root}/releases/${id}`,
    task: (id: string) => `${root}/tasks/${id}`,
  };
}
