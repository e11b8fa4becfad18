import { project } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('deploymentSettingsRoutes', () => {
  const api = testSandbox();

  it('answers with the settings of the project, under the link of the project', async () => {
    const { Id, Links } = await project(api);
    const settings = await api.get(Links.DeploymentSettings);
    expect(settings).toMatchObject({
      Id: `deploymentsettings-${Id}`,
      ProjectId: Id,
      DefaultGuidedFailureMode: 'EnvironmentDefault',
      VersioningStrategy: null,
      ConnectivityPolicy: { AllowDeploymentsToNoTargets: false },
    });
    expect(await api.get(`/deploymentsettings/${settings.Id}`)).toEqual(
      settings,
    );
  });

  it('changes the project', async () => {
    const { Id, Links } = await project(api);
    const settings = await api.get(Links.DeploymentSettings);
    await api.put(Links.DeploymentSettings, {
      ...settings,
      DefaultGuidedFailureMode: 'On',
      VersioningStrategy: { Template: '1.0.i' },
      ConnectivityPolicy: {
        ...settings.ConnectivityPolicy,
        AllowDeploymentsToNoTargets: true,
      },
    });
    expect(await api.get(`/projects/${Id}`)).toMatchObject({
      Name: 'Shop',
      DefaultGuidedFailureMode: 'On',
      VersioningStrategy: { Template: '1.0.i' },
      ProjectConnectivityPolicy: { AllowDeploymentsToNoTargets: true },
    });
  });

  it('has none for what is no project', async () => {
    for (const path of [
      '/deploymentsettings/deploymentsettings-Projects-9',
      '/deploymentsettings/Projects-1',
    ]) {
      expect((await api.send('GET', path)).status).toBe(404);
    }
  });
});
