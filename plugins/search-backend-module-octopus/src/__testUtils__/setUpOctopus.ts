import { checkOctopusTraffic } from '@octopus-backstage/contract';
import { setUpOctopus as setUpStandIn } from '@octopus-backstage/emulator-octopus/testing';
import { http, passthrough } from 'msw';

const BASE_URL = 'http://octopus.test';

/** A simulated Octopus with an empty space, reset before each test. */
export function setUpOctopus() {
  const { sandbox, server, pass, ...octopus } = setUpStandIn({
    baseUrl: BASE_URL,
    spaces: ['Octopub'],
  });
  checkOctopusTraffic(sandbox);
  // One plugin of the backend asks another.
  beforeEach(() =>
    server.use(http.all(/^http:\/\/localhost:/, () => passthrough())),
  );
  const createRelease = async (
    ProjectName: string,
    ReleaseVersion: string,
    more: object = {},
  ) => {
    await octopus.post('/releases/create/v1', {
      SpaceId: 'Spaces-1',
      SpaceIdOrName: 'Spaces-1',
      ProjectName,
      ReleaseVersion,
      ...more,
    });
    pass(60);
  };
  return {
    sandbox,
    server,
    createRelease,
    /** A project with a release and a runbook. */
    createProject: async (Name: string) => {
      const [group] = await octopus.get('/projectgroups/all');
      const [lifecycle] = await octopus.get('/lifecycles/all');
      const { Id } = await octopus.post('/projects', {
        Name,
        ProjectGroupId: group.Id,
        LifecycleId: lifecycle.Id,
      });
      await createRelease(Name, '1.4.2', { ReleaseNotes: 'Faster checkout' });
      return octopus.post(`/projects/${Id}/runbooks`, {
        Name: 'Restore Backup',
        ProjectId: Id,
        EnvironmentScope: 'FromProjectLifecycles',
        Environments: [],
        MultiTenancyMode: 'Untenanted',
        DefaultGuidedFailureMode: 'EnvironmentDefault',
        RunRetentionPolicy: { QuantityToKeep: 100, ShouldKeepForever: false },
      });
    },
    /** The instance as in the portal's configuration. */
    instance: {
      name: 'main',
      baseUrl: BASE_URL,
      apiKey: sandbox.keys.admin,
      readApiKey: sandbox.keys.readOnly,
      defaultSpace: 'Octopub',
    },
  };
}
