import { describeJudged } from '../__testUtils__/describeJudged';
import { deployment, namespace } from '../__testUtils__/judgedObjects';

jest.setTimeout(180_000);

describeJudged('k8s-inspect', judge => {
  const inspect = (properties: Record<string, string>, name = 'inspected') =>
    judge().run(
      'k8s-inspect',
      Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [
          `K8SInspect${key}`,
          value,
        ]),
      ),
      { namespace: name },
    );

  beforeAll(async () => {
    await judge().apply(
      namespace('inspected') +
        deployment('inspected') +
        deployment('inspected', { name: 'products' }),
    );
    for (const name of ['frontend', 'products']) {
      await judge().kubectl(
        `rollout status deployment/${name} --namespace inspected --timeout 60s`,
      );
    }
  });

  it.each(['get', 'get json', 'get yaml', 'describe'])(
    'can %s pods by pattern',
    verb => {
      const result = inspect({
        KubectlVerb: verb,
        Resource: 'pod',
        Names: 'front*',
        CreateArtifact: 'True',
      });
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toEqual({ MatchCount: '1' });
      const [kept] = Object.values(result.artifacts);
      expect(kept).toContain('frontend-');
      expect(kept).not.toContain('products-');
    },
  );

  it('shows all of a kind, and a warning of the server beside them', () => {
    const result = inspect({ KubectlVerb: 'get', Resource: 'endpoints' });
    expect(result.exitCode).toBe(0);
    expect(result.stderr).toContain('deprecated');
  });

  it('says that nothing matches', () => {
    expect(
      inspect({ KubectlVerb: 'get', Resource: 'pod', Names: 'nobody*' }),
    ).toMatchObject({ exitCode: 0, outputs: { MatchCount: '0' } });
  });

  it('fails on a kind that the server does not have, in its words', () => {
    const result = inspect({ KubectlVerb: 'get', Resource: 'toasters' });
    expect(result.exitCode).not.toBe(0);
    expect(result.stderr).toContain('toasters');
  });

  it('shows what belongs to no namespace', () => {
    const result = inspect({ KubectlVerb: 'get', Resource: 'node' });
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toMatch(/Ready/);
  });

  it('finds nothing in a namespace that is not there', () => {
    expect(
      inspect(
        { KubectlVerb: 'get', Resource: 'pod', Names: 'front*' },
        'nowhere',
      ),
    ).toMatchObject({ exitCode: 0, outputs: { MatchCount: '0' } });
  });

  it('shows a crash loop', async () => {
    const name = (
      await judge().kubectl(
        'get pods --namespace inspected --selector app=products --output name',
      )
    ).trim();
    const { status } = await judge().kubernetes.api.send(
      'PATCH',
      `/api/v1/namespaces/inspected/pods/${name.replace('pod/', '')}/status`,
      {
        status: {
          containerStatuses: [
            {
              name: 'web',
              image: 'web',
              imageID: '',
              ready: false,
              restartCount: 7,
              state: {
                waiting: {
                  reason: 'CrashLoopBackOff',
                  message: 'back-off 5m0s restarting failed container',
                },
              },
            },
          ],
        },
      },
      'application/merge-patch+json',
    );
    expect(status).toBe(200);
    const result = inspect({
      KubectlVerb: 'describe',
      Resource: 'pod',
      Names: 'products*',
    });
    expect(result.stdout).toContain('CrashLoopBackOff');
  });

  it('goes on to the next pod when a log cannot be read, and fails in the end', () => {
    const result = inspect({
      KubectlVerb: 'logs',
      Resource: 'pod',
      Names: '*',
    });
    expect(result.exitCode).toBe(1);
    expect(result.failure).toMatch(
      /Some logs could not be read: web in frontend-\S+, web in products-/,
    );
  });
});
