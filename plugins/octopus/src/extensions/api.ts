import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { octopusApiRef } from '../api/octopusApiRef';
import { OctopusClient } from '../api/OctopusClient';

/** `api:octopus`: the client of the backend plugin. */
export const octopusApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: octopusApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new OctopusClient({ fetchApi }),
    }),
});
