import { CreateFargateProfileCommand } from '@aws-sdk/client-eks';
import { awsTestClients } from '../testing/awsTestClients';
import { buildCluster, LONG } from '../testing/builtCluster';
import { presignToken } from '../testing/presignToken';

describe('clusters, as Kubernetes sees them', () => {
  const visitor = {
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'secret',
    sessionToken: 'session',
    account: '123456789012',
    userId: 'AROAEXAMPLE:visit',
    arn: 'arn:aws:sts::123456789012:assumed-role/visitor/visit',
  };
  const aws = awsTestClients({ principals: [visitor] });
  const { sandbox, eks } = aws;
  const { clusterRegistry } = sandbox;

  it('know who signed a token, and for which cluster', async () => {
    await buildCluster(aws);
    expect(
      sandbox.authenticatePresigned(presignToken('demo', sandbox.principal)),
    ).toEqual({ arn: sandbox.principal.arn, clusterName: 'demo' });
    expect(
      sandbox.authenticatePresigned(presignToken('demo', visitor)),
    ).toEqual({ arn: visitor.arn, clusterName: 'demo' });
  });

  it.each<[string, (url: string) => string]>([
    ['of another cluster', url => url],
    [
      'that was changed',
      url => url.replace(/.$/, c => (c === '0' ? '1' : '0')),
    ],
    ['for something else', url => url.replace('GetCallerIdentity', 'GetUser')],
    ['that is no address', () => 'nope'],
  ])('know nobody by a token %s', async (title, change) => {
    await buildCluster(aws);
    const name = title === 'of another cluster' ? 'other' : 'demo';
    const url = change(presignToken(name, sandbox.principal));
    expect(sandbox.authenticatePresigned(url)).toBeUndefined();
  });

  it('know nobody by a token of a quarter of an hour ago', async () => {
    await buildCluster(aws);
    const at = (minutes: number) =>
      presignToken(
        'demo',
        sandbox.principal,
        new Date(Date.now() - minutes * 60_000),
      );
    expect(sandbox.authenticatePresigned(at(14))).toBeDefined();
    expect(sandbox.authenticatePresigned(at(16))).toBeUndefined();
  });

  it('have access policies, and places for pods', async () => {
    expect(clusterRegistry.cluster('demo')).toBeUndefined();
    const outputs = await buildCluster(aws);
    const facts = clusterRegistry.cluster('demo')!;
    expect(facts.accessPolicies(sandbox.principal.arn)).toMatchObject([
      { policyArn: expect.stringContaining('ClusterAdminPolicy') },
    ]);
    expect(facts.accessPolicies(visitor.arn)).toBeUndefined();
    const pod = { namespace: 'feature-a', labels: { app: 'a' } };
    expect(facts.placement(pod)).toBeUndefined();
    await eks.send(
      new CreateFargateProfileCommand({
        clusterName: 'demo',
        fargateProfileName: 'features',
        podExecutionRoleArn: outputs.FargateRole,
        selectors: [{ namespace: 'feature-*', labels: { app: '?' } }],
      }),
    );
    expect(facts.placement(pod)).toBeUndefined();
    sandbox.clock.advance(LONG);
    expect(facts.placement(pod)).toBe('fargate');
    expect(facts.placement({ ...pod, namespace: 'test' })).toBeUndefined();
    expect(facts.placement({ ...pod, labels: {} })).toBeUndefined();
  });

  it('let their creators in without entries, if they are of the old kind', async () => {
    await buildCluster(aws, {
      accessConfig: { authenticationMode: 'CONFIG_MAP' },
    });
    const { accessPolicies } = clusterRegistry.cluster('demo')!;
    expect(accessPolicies(sandbox.principal.arn)).toHaveLength(1);
    expect(accessPolicies(visitor.arn)).toBeUndefined();
  });
});
