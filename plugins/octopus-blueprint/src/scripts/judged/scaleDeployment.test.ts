import { describeJudged } from '../__testUtils__/describeJudged';
import { deployment, namespace } from '../__testUtils__/judgedObjects';

jest.setTimeout(180_000);

const quota = (name: string) => `---
apiVersion: v1
kind: ResourceQuota
metadata: { name: none, namespace: ${name} }
spec: { hard: { pods: 0 } }
`;
const limits = (name: string) => `---
apiVersion: v1
kind: LimitRange
metadata: { name: defaults, namespace: ${name} }
spec: { limits: [{ type: Container, default: { memory: 128Mi } }] }
`;
const autoscaler = (name: string) => `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: frontend, namespace: ${name} }
spec:
  minReplicas: 2
  maxReplicas: 3
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: frontend }
`;

const budget = (name: string) => `---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: frontend, namespace: ${name} }
spec: { maxUnavailable: 0, selector: { matchLabels: { app: frontend } } }
`;

describeJudged('scale-deployment', judge => {
  const scale = (name: string, replicas: string) =>
    judge().run(
      'scale-deployment',
      {
        'Kubernetes.Deployment.Name': 'frontend',
        'ScaleDeployment.Replicas': replicas,
      },
      { namespace: name },
    );
  const setUp = async (name: string, more = '', labels = '{}') =>
    judge().apply(namespace(name, labels) + more + deployment(name));
  const rolledOut = (name: string) =>
    judge().kubectl(
      `rollout status deployment/frontend --namespace ${name} --timeout 60s`,
    );
  const pods = async (name: string) =>
    (await judge().kubectl(`get pods --namespace ${name} --output name`))
      .split('\n')
      .filter(Boolean).length;

  it('puts a deployment to sleep, leaves it there, and wakes it', async () => {
    await setUp('scale-plain', limits('scale-plain'));
    await rolledOut('scale-plain');
    expect(scale('scale-plain', '0')).toMatchObject({
      exitCode: 0,
      outputs: { ReplicasBefore: '1', ReplicasAfter: '0' },
    });
    expect(scale('scale-plain', '0').outputs).toEqual({
      ReplicasBefore: '0',
      ReplicasAfter: '0',
    });
    expect(scale('scale-plain', '1')).toMatchObject({
      exitCode: 0,
      outputs: { ReplicasBefore: '0', ReplicasAfter: '1' },
    });
    expect(await pods('scale-plain')).toBe(1);
  });

  it.each(['scale-empty', 'scale-nowhere'])(
    'says in %s that there is nothing to scale',
    async name => {
      if (name === 'scale-empty') {
        await judge().apply(namespace(name));
      }
      expect(scale(name, '1')).toMatchObject({
        exitCode: 0,
        outputs: {},
        warnings: [expect.stringContaining('nothing to scale')],
      });
    },
  );

  it('scales a paused deployment', async () => {
    await setUp('scale-paused');
    await rolledOut('scale-paused');
    await judge().kubectl(
      'rollout pause deployment/frontend --namespace scale-paused',
    );
    expect(scale('scale-paused', '0').outputs).toMatchObject({
      ReplicasAfter: '0',
    });
    expect(await pods('scale-paused')).toBe(0);
  });

  it.each([
    ['a quota', 'scale-quota', quota('scale-quota'), '{}', /exceeded quota/],
    [
      'pod security',
      'scale-restricted',
      '',
      '{ pod-security.kubernetes.io/enforce: restricted }',
      /violates PodSecurity "restricted/,
    ],
  ])('says that %s is in the way', async (_, name, more, labels, reason) => {
    await setUp(name, more, labels);
    expect(scale(name, '0').exitCode).toBe(0);
    const result = scale(name, '1');
    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('its pods did not follow');
    expect(result.stdout).toMatch(reason);
  });

  it('leaves a deployment asleep beside an autoscaler, which takes over once it is awake', async () => {
    await setUp('scale-auto', autoscaler('scale-auto'));
    await rolledOut('scale-auto');
    expect(scale('scale-auto', '0').outputs.ReplicasAfter).toBe('0');
    await new Promise(done => setTimeout(done, 8_000));
    expect(await pods('scale-auto')).toBe(0);
    expect(scale('scale-auto', '1').exitCode).toBe(0);
    await judge().kubectl(
      'wait deployment/frontend --namespace scale-auto --for=jsonpath={.spec.replicas}=2 --timeout 60s',
    );
  });

  it('puts a deployment to sleep although a budget allows no disruption', async () => {
    await setUp('scale-budget', budget('scale-budget'));
    await rolledOut('scale-budget');
    expect(scale('scale-budget', '0')).toMatchObject({
      exitCode: 0,
      outputs: { ReplicasAfter: '0' },
    });
    expect(await pods('scale-budget')).toBe(0);
  });

  it('says that no node takes the pods', async () => {
    const name = 'scale-unscheduled';
    await setUp(name);
    await judge().kubectl(
      `patch deployment frontend --namespace ${name} --patch {"spec":{"template":{"spec":{"nodeSelector":{"nobody":"has"}}}}}`,
    );
    expect(scale(name, '0').exitCode).toBe(0);
    const result = scale(name, '1');
    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('its pods did not follow');
    expect(result.stdout).toContain('FailedScheduling');
  });

  it('takes several pods that somebody asked for to one', async () => {
    await setUp('scale-several');
    await judge().kubectl(
      'scale deployment/frontend --namespace scale-several --replicas 3',
    );
    await rolledOut('scale-several');
    expect(scale('scale-several', '1').outputs).toEqual({
      ReplicasBefore: '3',
      ReplicasAfter: '1',
    });
  });
});
