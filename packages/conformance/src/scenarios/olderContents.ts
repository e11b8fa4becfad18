import { Checks } from '../checks/Checks';
import { OctopusServer } from '../server/startServer';

type Resource = Record<string, any>;

/** Does the space hold what `terraform/older-resources` says in this revision? */
export async function checkOlderRevision(
  checks: Checks,
  server: OctopusServer,
  spaceId: string,
  revision: 1 | 2,
): Promise<void> {
  const get = (path: string) => server.get<any>(`/api/${spaceId}/${path}`);
  const named = async (kind: string, name: string) =>
    (await get(`${kind}/all`)).find(({ Name }: Resource) => Name === name);
  const later = revision > 1;
  const Description = `Revision ${revision}`;

  const development = await named('environments', 'Development');
  checks.contains('environment', development, {
    Description,
    UseGuidedFailure: later,
  });
  const lifecycle = await named('lifecycles', 'Application');
  checks.contains('lifecycle', lifecycle, { Description });
  checks.contains('retention', lifecycle.ReleaseRetentionPolicy, {
    Unit: 'Days',
    QuantityToKeep: 30,
    ShouldKeepForever: false,
  });
  checks.contains('first phase', lifecycle.Phases[0], {
    Name: 'Development',
    AutomaticDeploymentTargets: later ? [development.Id] : [],
    OptionalDeploymentTargets: later ? [] : [development.Id],
  });
  checks.contains('account', await named('accounts', 'AWS Account'), {
    AccessKey: `AKIAEXAMPLE${revision}`,
  });
  checks.contains('feed', await named('feeds', 'Github Releases'), {
    DownloadAttempts: 4 + revision,
  });

  const [project] = await get('projects/all');
  checks.contains('project', project, { Name: 'Service', Description });
  const process = await get(
    `deploymentprocesses/${project.DeploymentProcessId}`,
  );
  checks.equal(
    'steps',
    process.Steps.map(({ Name, Condition, StartTrigger }: Resource) => [
      Name,
      Condition,
      StartTrigger,
    ]),
    [
      ['Generate Variables', 'Success', 'StartAfterPrevious'],
      ['Deploy Container', 'Success', 'StartAfterPrevious'],
      ['Smoke Test', later ? 'Always' : 'Success', 'StartWithPrevious'],
    ],
  );
  const [prepare, deploy, verify] = process.Steps.map(
    ({ Actions }: Resource) => Actions[0],
  );
  checks.contains('script', prepare.Properties, {
    'Octopus.Action.Script.ScriptBody': `echo revision ${revision}`,
    'Octopus.Action.Script.Syntax': 'Bash',
  });
  checks.contains('deployment of a container', deploy, {
    ActionType: 'Octopus.KubernetesDeployContainers',
    Environments: later ? [development.Id] : [],
  });
  checks.equal(
    'roles of its step',
    process.Steps[1].Properties['Octopus.Action.TargetRoles'],
    'EKS',
  );
  checks.contains('its package', deploy.Packages[0], {
    Name: 'web',
    PackageId: 'octopussamples/octopub-frontend',
    AcquisitionLocation: 'NotAcquired',
  });
  checks.contains('its container', deploy.Container, {
    Image: 'octopusdeploy/worker-tools:6.6.2-ubuntu.24.04',
  });
  checks.contains('test with a package', verify, {
    ActionType: 'Octopus.KubernetesRunScript',
  });
  checks.contains('package of the test', verify.Packages[0], {
    PackageId: 'OctopusSolutionsEngineering/Octopub',
    AcquisitionLocation: 'Server',
  });

  const { Variables } = await get(`variables/${project.VariableSetId}`);
  checks.equal(
    'variables',
    Variables.map(({ Name, Value }: Resource) => [Name, Value]).sort(),
    [
      ['Kubernetes.Namespace', `octopub-${revision}`],
      ['Kubernetes.Namespace', `production-${revision}`],
    ],
  );
  const channel = await named('channels', 'Feature Branch');
  checks.equal(
    'range of the channel',
    channel.Rules[0].VersionRange,
    `[${revision}.0,)`,
  );
  const [runbook] = await get('runbooks/all');
  checks.contains('runbook', runbook, { Description });
  const runbookProcess = await get(
    `runbookProcesses/${runbook.RunbookProcessId}`,
  );
  checks.contains('step of it', runbookProcess.Steps[0].Actions[0].Properties, {
    'Octopus.Action.Script.ScriptBody': `kubectl scale deployment/web --replicas ${
      revision - 1
    }`,
  });
  const { Items: triggers } = await get(`projects/${project.Id}/triggers`);
  checks.contains('trigger', triggers[0], { Description, IsDisabled: later });
}
