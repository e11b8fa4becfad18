import { createApiRef } from '@backstage/frontend-plugin-api';
import { OctopusApi } from './OctopusApi';

/** The backend of the Octopus plugin, as its components see it. */
export const octopusApiRef = createApiRef<OctopusApi>().with({
  id: 'plugin.octopus.service',
  pluginId: 'octopus',
});
