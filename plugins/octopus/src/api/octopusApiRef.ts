import { createApiRef } from '@backstage/frontend-plugin-api';
import type { OctopusClient } from './OctopusClient';

/**
 * What the plugin needs of `plugin-octopus-backend`: the methods of its client.
 *
 * @public
 */
export type OctopusApi = Pick<OctopusClient, keyof OctopusClient>;

/**
 * The API of the backend plugin.
 *
 * @public
 */
export const octopusApiRef = createApiRef<OctopusApi>().with({
  id: 'plugin.octopus.service',
  pluginId: 'octopus',
});
