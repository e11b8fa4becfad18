import {
  createOctopusClient,
  OctopusClient,
} from '@octopus-backstage/plugin-octopus-node';
import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import {
  pricing,
  PRODUCTS,
  STACK,
} from '../featureBranch/__testUtils__/octopub';
import {
  baseUrl,
  octopubPortal,
} from '../featureBranch/__testUtils__/octopubPortal';
import { attemptOf, refusal } from '../featureBranch/__testUtils__/refusal';

jest.setTimeout(60_000);

describe('octopus:feature-branch refuses', () => {
  const portal = octopubPortal();
  const { deploy, sandbox, get, post, put, client } = portal;

  const idOf = async (kind: string, name: string): Promise<string> =>
    (await get(`/${kind}/all`)).find((each: any) => each.Name === name).Id;
  const projectOf = async (name: string) =>
    (await get('/projects/all')).find((each: any) => each.Name === name);
  /** Starts a deployment as somebody in Octopus would. */
  const start = async (
    project: string,
    version: string,
    environment: string,
    namespace?: string,
  ) => {
    const release = await get(
      `/projects/${(await projectOf(project)).Id}/releases/${version}`,
    );
    const EnvironmentId = await idOf('environments', environment);
    const { Form } = await get(
      `/releases/${release.Id}/deployments/preview/${EnvironmentId}`,
    );
    return post('/deployments', {
      ReleaseId: release.Id,
      EnvironmentId,
      FormValues: namespace ? { [Form.Elements[0].Name]: namespace } : {},
    });
  };
  const changeVariables = async (
    project: string,
    change: (variables: any[]) => any[],
  ) => {
    const { VariableSetId } = await projectOf(project);
    const set = await get(`/variables/${VariableSetId}`);
    await put(`/variables/${VariableSetId}`, {
      ...set,
      Variables: change(set.Variables),
    });
  };

  const attempt = (
    input: Record<string, unknown>,
    context: { client?: OctopusClient } = {},
  ) =>
    attemptOf(
      () => deploy(input, context),
      async () => (await deployedIn(portal)).length,
    );

  it('a release for the copy that Octopus would deploy elsewhere by itself', async () => {
    const { Id, LifecycleId } = await projectOf(STACK);
    const channels = await get(`/projects/${Id}/channels`);
    const standard = channels.Items.find(({ IsDefault }: any) => IsDefault);
    const path = `/lifecycles/${standard.LifecycleId ?? LifecycleId}`;
    const lifecycle = await get(path);
    const test = await idOf('environments', 'Test');
    await put(path, {
      ...lifecycle,
      Phases: lifecycle.Phases.map((phase: any) =>
        phase.OptionalDeploymentTargets.includes(test)
          ? {
              ...phase,
              OptionalDeploymentTargets: [],
              AutomaticDeploymentTargets: [test],
            }
          : phase,
      ),
    });
    const releases = await get('/releases');

    expect(await attempt(pricing)).toEqual(
      refusal(
        'ConflictError',
        /the phase 'Test' of the lifecycle .* by itself/,
      ),
    );
    const after = await get('/releases');
    const ofStack = (all: any) =>
      all.Items.filter(({ ProjectId }: any) => ProjectId === Id).length;
    expect(ofStack(after)).toBe(ofStack(releases));
  });

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    [
      'a version with no prerelease part',
      { ...pricing, version: '0.3.4' },
      'InputError',
      /0\.3\.4 has no prerelease part.*mainline/,
    ],
    [
      "another branch's version",
      { ...pricing, version: '0.3.4-newbasket.1' },
      'InputError',
      /build of 'newbasket' and not of the branch 'pricing'/,
    ],
    [
      'a version that the feed does not have',
      { ...pricing, version: '0.3.5-pricing.9' },
      'NotFoundError',
      /no version 0\.3\.5-pricing\.9 of octopussamples\/octopub-products-microservice; of that branch it has: 0\.3\.5-pricing\.2, 0\.3\.4-pricing\.1/,
    ],
    [
      'a branch without a build',
      { ...pricing, branch: 'feature/nothing' },
      'NotFoundError',
      /no build of the branch 'feature\/nothing'.*1\.0\.2-feature-nothing-[0-9a-f]{12}\.1, as the workflow.*Push to the branch/,
    ],
    [
      'a branch of a bot, which no workflow publishes',
      { ...pricing, branch: 'dependabot/npm_and_yarn/foo-1.2.3' },
      'NotFoundError',
      /1\.0\.2-dependabot-npm-and-yarn-foo-1-2-3-[0-9a-f]{12}\.1.*does not publish dependabot\/\*\*, renovate\/\*\*, gh-readonly-queue\/\*\* when they are pushed: run it by hand/,
    ],
    [
      'the default branch',
      { ...pricing, branch: 'main' },
      'NotFoundError',
      /default branch have no label/,
    ],
    [
      'a branch that only reads like the label of a build',
      { ...pricing, branch: 'feature/pricing' },
      'NotFoundError',
      /no build of the branch 'feature\/pricing'.*'findBuildsBy' to build-information/,
    ],
    [
      'the version of a branch that only reads like it',
      { ...pricing, branch: 'feature/pricing', version: '0.3.5-pricing.2' },
      'InputError',
      /build of 'pricing' and not of the branch 'feature\/pricing'/,
    ],
    [
      'a branch that no build information names',
      {
        ...pricing,
        branch: 'feature/pricing',
        findBuildsBy: 'build-information',
      },
      'NotFoundError',
      /No build information in Octopus says.*octopub-products-microservice was built from the branch 'feature\/pricing'/,
    ],
    [
      'a version that no build information calls one of the branch',
      {
        entityRef: 'component:default/octopub-frontend',
        branch: 'newbasket',
        version: '0.2.5-newbasket.1',
        findBuildsBy: 'build-information',
      },
      'NotFoundError',
      /version 0\.2\.5-newbasket\.1 of octopussamples\/octopub-frontend was built from the branch 'newbasket'; of that branch it knows: 0\.2\.6-newbasket\.3/,
    ],
    [
      'build information without a branch to look for',
      {
        entityRef: pricing.entityRef,
        version: '0.3.5-pricing.2',
        findBuildsBy: 'build-information',
      },
      'InputError',
      /only for a branch/,
    ],
    [
      'neither branch nor version',
      { entityRef: pricing.entityRef },
      'InputError',
      /give the branch, or a version/,
    ],
    [
      'the namespace of an environment',
      { ...pricing, namespace: 'production' },
      'InputError',
      /environment 'Production'/,
    ],
    [
      'a namespace that is no DNS label',
      { ...pricing, namespace: 'Pricing_1' },
      'InputError',
      /cannot be a Kubernetes namespace.*lowercase/,
    ],
    [
      'a namespace that another branch is in',
      { ...pricing, namespace: 'newbasket' },
      'ConflictError',
      /holds the branch 'newbasket'/,
    ],
    [
      'a source that is the target',
      { ...pricing, sourceEnvironment: 'Feature Branch' },
      'InputError',
      /which other environment to copy/,
    ],
    [
      'a source that is none',
      { ...pricing, sourceEnvironment: 'Staging' },
      'NotFoundError',
      /'Staging'.*Development, Feature Branch/,
    ],
    [
      'a source without a release of the stack',
      { ...pricing, sourceEnvironment: 'Security' },
      'NotFoundError',
      /No release of '_ Deploy EKS Octopub Stack' runs in Security/,
    ],
    [
      'a project that is none',
      { project: 'Octopub', branch: 'pricing' },
      'NotFoundError',
      /no Octopus project 'Octopub'.*EKS Octopub Products/,
    ],
    [
      'an entity without annotations',
      { ...pricing, entityRef: 'component:default/plain' },
      'InputError',
      /annotate it with octopus\.com\/project-slug/,
    ],
    [
      'an entity that is none',
      { ...pricing, entityRef: 'component:default/gone' },
      'NotFoundError',
      /no entity/,
    ],
    [
      'no service at all',
      { branch: 'pricing' },
      'InputError',
      /give entityRef, or the name/,
    ],
    [
      'a channel that is none',
      { ...pricing, channel: 'Branches' },
      'NotFoundError',
      /no channel 'Branches'.*Feature Branch/,
    ],
    [
      'a channel that leads to Production',
      { ...pricing, channel: 'Mainline' },
      'ConflictError',
      /lets builds of branches go to Development, Test, Production, Security/,
    ],
    [
      'a stack that does not deploy the service',
      { ...pricing, stackProject: 'EKS Octopub Audits' },
      'NotFoundError',
      /'EKS Octopub Audits' has no 'Deploy a release' step for/,
    ],
    [
      'a duration that is none',
      { ...pricing, expiresIn: 'soon' },
      'InputError',
      /expiresIn/,
    ],
    [
      'a time-out of nothing',
      { ...pricing, timeout: '0s' },
      'InputError',
      /timeout/,
    ],
  ])('%s', async (_, input, name, message) => {
    expect(await attempt(input)).toEqual(refusal(name, message));
  });

  it.each([
    [
      'Tenanted',
      {},
      /these projects can only be deployed to tenants: 'EKS Octopub Products'\. Name one as tenant$/,
    ],
    [
      'Tenanted',
      { untenanted: true },
      /can only be deployed to tenants: 'EKS Octopub Products'/,
    ],
    [
      'TenantedOrUntenanted',
      {},
      /these projects may be deployed to tenants: 'EKS Octopub Products'\. Name one as tenant, or set untenanted to deploy them without$/,
    ],
  ])('a project that is %s, with %j', async (mode, input, message) => {
    const project = await projectOf(PRODUCTS);
    await put(`/projects/${project.Id}`, {
      ...project,
      TenantedDeploymentMode: mode,
    });

    expect(await attempt({ ...pricing, ...input })).toEqual(
      refusal('InputError', message),
    );
  });

  it('a namespace in use for the branch already, when asked to', async () => {
    await deploy(pricing);

    expect(await attempt({ ...pricing, whenInUse: 'refuse' })).toEqual(
      refusal('ConflictError', /in use for the branch 'pricing' already/),
    );
  });

  it('a namespace that holds nobody knows what', async () => {
    await start(STACK, '0.0.5', 'Feature Branch', 'playground');

    expect(await attempt({ ...pricing, namespace: 'playground' })).toEqual(
      refusal('ConflictError', /nothing says for which branch/),
    );
  });

  it.each([
    [
      STACK,
      '0.0.4',
      /Release 0\.0\.4 of '_ Deploy EKS Octopub Stack' may not go/,
    ],
    [
      'EKS Octopub Audits',
      '0.1.8',
      /Release 0\.1\.8 of 'EKS Octopub Audits', which runs in Production, may not go/,
    ],
  ])('a source where %s has a defect', async (project, version, message) => {
    const { Id } = await projectOf(project);
    const release = await get(`/projects/${Id}/releases/${version}`);
    await post(`/releases/${release.Id}/defects`, { Description: 'Broken' });

    expect(
      await attempt({ ...pricing, sourceEnvironment: 'Production' }),
    ).toEqual(
      refusal(
        'ConflictError',
        new RegExp(
          `${message.source}.*unresolved defect, which blocks the phase`,
        ),
      ),
    );
  });

  it('to copy an environment that is being changed', async () => {
    await start(PRODUCTS, '0.3.3', 'Development');

    expect(await attempt(pricing)).toEqual(
      refusal(
        'ConflictError',
        /'EKS Octopub Products' is being deployed to Development \(ServerTasks-\d+\)/,
      ),
    );
  });

  it('to deploy over a build that is on its way', async () => {
    await deploy({ ...pricing, wait: false });
    await sandbox.publishPackage(
      'octopussamples/octopub-products-microservice',
      '0.3.5-pricing.3',
    );

    expect(await attempt(pricing)).toEqual(
      refusal(
        'ConflictError',
        /0\.3\.5-pricing\.2 of 'EKS Octopub Products' is being deployed to the namespace 'feature-pricing'/,
      ),
    );
  });

  it('to go on without an answer to a prompt, and takes one', async () => {
    const branch = await idOf('environments', 'Feature Branch');
    await changeVariables(PRODUCTS, variables => [
      ...variables,
      {
        Name: 'Shop.Currency',
        Value: '',
        Type: 'String',
        Scope: { Environment: [branch] },
        Prompt: { Label: 'Currency', Description: '', Required: true },
      },
    ]);

    expect(await attempt(pricing)).toEqual(
      refusal(
        'InputError',
        /Deploying 'EKS Octopub Products' 0\.3\.5-pricing\.2 to Feature Branch asks for Shop\.Currency.*'variables'/,
      ),
    );
    const { outputs } = await deploy({
      ...pricing,
      variables: { 'Shop.Currency': 'EUR' },
    });
    expect(outputs.version).toBe('0.3.5-pricing.2');
  });

  it('a project that does not ask for the namespace', async () => {
    await changeVariables(PRODUCTS, variables =>
      variables.filter(({ Prompt }) => !Prompt),
    );

    expect(await attempt(pricing)).toEqual(
      refusal(
        'InputError',
        /does not ask for Kubernetes\.Namespace, so all branches would share/,
      ),
    );
  });

  it('an environment without a cluster', async () => {
    const machines = await get('/machines/all');
    const branch = await idOf('environments', 'Feature Branch');
    for (const { Id, EnvironmentIds } of machines) {
      if (EnvironmentIds.includes(branch)) {
        await client.delete(`/api/Spaces-1/machines/${Id}`);
      }
    }

    expect(await attempt(pricing)).toEqual(
      refusal(
        'NotFoundError',
        /no deployment target for the step 'Deploy Container' \(target tag EKS_Reference_Cluster\): create the cluster/,
      ),
    );
  });

  it('a build that breaks the rule of the channel', async () => {
    const { Id } = await projectOf(PRODUCTS);
    const channel = (await portal.list(`/projects/${Id}/channels`)).find(
      ({ Name }) => Name === 'Feature Branch',
    );
    await put(`/channels/${channel.Id}`, {
      ...channel,
      Rules: [
        {
          Tag: '^beta',
          VersionRange: '',
          ActionPackages: [
            { DeploymentAction: 'Deploy Container', PackageReference: 'web' },
          ],
        },
      ],
    });

    expect(await attempt(pricing)).toEqual(
      refusal(
        'InputError',
        /does not allow version 0\.3\.5-pricing\.2.*a prerelease part like \^beta/,
      ),
    );
  });

  it('a build whose version another channel has', async () => {
    const { Id } = await projectOf(PRODUCTS);
    const channel = (await portal.list(`/projects/${Id}/channels`)).find(
      ({ Name }) => Name === 'Mainline',
    );
    await client.post('/api/Spaces-1/releases?ignoreChannelRules=true', {
      ProjectId: Id,
      ChannelId: channel.Id,
      Version: '0.3.5-pricing.2',
      SelectedPackages: [
        {
          ActionName: 'Deploy Container',
          PackageReferenceName: 'web',
          Version: '0.3.5-pricing.2',
        },
      ],
    });

    expect(await attempt(pricing)).toEqual(
      refusal('ConflictError', /has a release 0\.3\.5-pricing\.2 already/),
    );
  });

  it('one of several stacks', async () => {
    const { ProjectGroupId, LifecycleId, DeploymentProcessId } =
      await projectOf(STACK);
    const other = await post('/projects', {
      Name: 'Other stack',
      ProjectGroupId,
      LifecycleId,
    });
    const { Steps } = await get(`/deploymentprocesses/${DeploymentProcessId}`);
    const path = `/deploymentprocesses/${other.DeploymentProcessId}`;
    await put(path, {
      ...(await get(path)),
      Steps: Steps.map(({ Id: _, Actions, ...step }: any) => ({
        ...step,
        Actions: Actions.map(({ Id: __, ...action }: any) => action),
      })),
    });

    expect(await attempt(pricing)).toEqual(
      refusal(
        'InputError',
        /Several projects deploy 'EKS Octopub Products': _ Deploy EKS Octopub Stack, Other stack/,
      ),
    );
    const { outputs } = await deploy({ ...pricing, stackProject: STACK });
    expect(outputs.copy.project).toBe(STACK);
  });

  it('a key that may only read', async () => {
    expect(
      await attempt(pricing, {
        client: createOctopusClient({
          instance: {
            name: 'sandbox',
            baseUrl,
            credential: { apiKey: sandbox.keys.readOnly },
          },
        }),
      }),
    ).toEqual(refusal('NotAllowedError', /./));
  });
});
