import { checkOctopusTraffic } from '@octopus-backstage/contract';
import { setUpOctopus as setUpStandIn } from '@octopus-backstage/emulator-octopus/testing';

export const BASE_URL = 'http://octopus.test';

/** A simulated Octopus with an empty space, reset before each test. */
export function setUpOctopus() {
  const { sandbox, server, ...octopus } = setUpStandIn({
    baseUrl: BASE_URL,
    spaces: ['Octopub', 'Platform'],
  });
  checkOctopusTraffic(sandbox);
  return {
    sandbox,
    server,
    createProject: async (Name: string, fields: object = {}) => {
      const [group] = await octopus.get('/projectgroups/all');
      const [lifecycle] = await octopus.get('/lifecycles/all');
      return octopus.post('/projects', {
        Name,
        ProjectGroupId: group.Id,
        LifecycleId: lifecycle.Id,
        ...fields,
      });
    },
    createGroup: (Name: string) => octopus.post('/projectgroups', { Name }),
    change: (project: { Id: string }, fields: object) =>
      octopus.put(`/projects/${project.Id}`, { ...project, ...fields }),
    remove: ({ Id }: { Id: string }) => octopus.delete(`/projects/${Id}`),
    /** The instance as in the portal's configuration. */
    instance: (name = 'main') => ({
      name,
      baseUrl: BASE_URL,
      apiKey: 'API-NOTFORREADING',
      readApiKey: sandbox.keys.readOnly,
    }),
  };
}

export type TestOctopus = ReturnType<typeof setUpOctopus>;
