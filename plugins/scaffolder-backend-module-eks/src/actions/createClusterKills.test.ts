import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { noCheckpoints } from '../__testUtils__/checkpoints';
import { dieAtWrite } from '../__testUtils__/dieAtWrite';
import { onWire } from '../__testUtils__/onWire';
import { Cloud, startCloud } from '../__testUtils__/startCloud';
import { stateOf } from '../__testUtils__/stateOf';

jest.setTimeout(120_000);

/** Every kind of write in a complete run. */
const kinds: [string, RegExp][] = [
  ['the stack', /^aws CreateStack$/],
  ['the cluster', /^aws POST \/clusters$/],
  ['an add-on', /^aws POST .*\/addons$/],
  ['the node group', /^aws POST .*\/node-groups$/],
  ['an access entry', /^aws POST .*\/access-entries$/],
  ['its policy', /^aws POST .*\/access-policies$/],
  ['a Fargate profile', /^aws POST .*\/fargate-profiles$/],
  ['a Namespace', /^kubernetes PATCH \/api\/v1\/namespaces\/[^/]+$/],
  ['a ServiceAccount', /^kubernetes PATCH .*\/serviceaccounts\//],
  ['a ConfigMap', /^kubernetes PATCH .*\/configmaps\//],
  ['a ClusterRole', /^kubernetes PATCH .*\/clusterroles\//],
  ['a ClusterRoleBinding', /^kubernetes PATCH .*\/clusterrolebindings\//],
  ['a Role', /^kubernetes PATCH .*\/roles\//],
  ['a RoleBinding', /^kubernetes PATCH .*\/rolebindings\//],
  ['the IngressClass', /^kubernetes PATCH .*\/ingressclasses\//],
  ['an Ingress', /^kubernetes PATCH .*\/ingresses\//],
  ['the Service', /^kubernetes PATCH .*\/services\//],
  ['the Deployment', /^kubernetes PATCH .*\/deployments\//],
  ['the certificate', /^octopus POST .*\/certificates$/],
  ['a target', /^octopus POST .*\/machines$/],
];

/** Positions of writes beyond the first of each kind: shuffled, but the same every time. */
const sample = Array.from({ length: 6 }, (_, i) => 2 + ((i * 17 + 5) % 36));

describe('eks:create-cluster', () => {
  let cloud: Cloud;
  let whole: Awaited<ReturnType<typeof stateOf>>;
  const writes: string[] = [];

  beforeAll(async () => {
    cloud = await startCloud();
    onWire(cloud, ({ text, isWrite }, carryOut) => {
      if (isWrite) {
        writes.push(text);
      }
      return carryOut();
    });
    await cloud.run('create');
    whole = await stateOf(cloud);
    await cloud.close();
  });
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  it('lets the portal die at every kind of write', () => {
    const isKnown = (text: string) => kinds.some(([, kind]) => kind.test(text));
    expect(writes.filter(text => !isKnown(text))).toEqual([]);
    const isUsed = ([, kind]: [string, RegExp]) =>
      writes.some(text => kind.test(text));
    expect(kinds.filter(kind => !isUsed(kind))).toEqual([]);
    expect(writes.length).toBeGreaterThanOrEqual(Math.max(...sample));
  });

  async function dieAndGoOn(what: RegExp, nth: number) {
    const checkpoints = noCheckpoints();
    const portal = dieAtWrite(cloud, what, nth);
    const first = await cloud.run(
      'create',
      {},
      { signal: portal.signal, checkpoints },
    );
    expect(first.error?.message).toMatch(/^killed at/);

    portal.comeBack();
    const second = await cloud.run('create', {}, { checkpoints });
    expect(second.error).toBeUndefined();
    return stateOf(cloud);
  }

  it.each(kinds)('resumes after the portal died at %s', async (_, what) => {
    expect(await dieAndGoOn(what, 1)).toEqual(whole);
  });

  it.each(sample)(
    'goes on after the portal died at its write %d',
    async nth => {
      expect(await dieAndGoOn(/./, nth)).toEqual(whole);
    },
  );

  it('stores its plan and nothing else', async () => {
    const checkpoints = noCheckpoints();
    const portal = dieAtWrite(cloud, /^aws CreateStack$/);
    await cloud.run('create', {}, { signal: portal.signal, checkpoints });
    const stored = JSON.parse(checkpoints.text).checkpoints;
    expect(stored).toEqual({
      [`v1.task.checkpoint.step.eks.plan:${cloud.aws.principal.account}/eu-west-1/octopus`]:
        {
          status: 'success',
          value: {
            account: cloud.aws.principal.account,
            partition: 'aws',
            principal: cloud.aws.principal.arn,
            version: expect.stringMatching(/^1\.\d+$/),
            zones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
            instanceTypes: ['t3a.small', 't3.small'],
            isAdopted: false,
            stack: expect.stringMatching(/^octopus-eks-octopus-\w{6}$/),
          },
        },
    });
    const { secretAccessKey, accessKeyId } = cloud.aws.principal;
    expect(checkpoints.text).not.toContain(secretAccessKey);
    expect(checkpoints.text).not.toContain(accessKeyId);
  });

  it('follows the stored plan, whatever AWS says later', async () => {
    const checkpoints = noCheckpoints();
    const first = await cloud.run('create', { dryRun: true });
    expect(first.outputs.plan).toContain('eu-west-1a, eu-west-1b, eu-west-1c');
    const portal = dieAtWrite(cloud, /^aws CreateStack$/);
    await cloud.run('create', {}, { signal: portal.signal, checkpoints });
    portal.comeBack();

    // AWS may list zones in another order, but the task has already chosen.
    const state = JSON.parse(checkpoints.text);
    const [plan] = Object.values<any>(state.checkpoints);
    plan.value.zones = ['eu-west-1c', 'eu-west-1b'];
    plan.value.stack = 'octopus-eks-elsewhere';
    checkpoints.text = JSON.stringify(state);
    const { error } = await cloud.run('create', {}, { checkpoints });
    expect(error).toBeUndefined();
    const { Stacks } = await cloud
      .clients()
      .cloudFormation.send(
        new DescribeStacksCommand({ StackName: 'octopus-eks-elsewhere' }),
      );
    expect(Stacks![0].Parameters).toEqual(
      expect.arrayContaining([
        { ParameterKey: 'ZoneA', ParameterValue: 'eu-west-1c' },
        { ParameterKey: 'ZoneB', ParameterValue: 'eu-west-1b' },
      ]),
    );
  });
});
