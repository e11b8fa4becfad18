import { answer } from './__testUtils__/eksAnswers';
import { describeKubectl } from './__testUtils__/describeKubectl';
import {
  KubectlPlayback,
  startKubectlPlayback,
} from './__testUtils__/kubectlPlayback';
import { runScript } from './__testUtils__/runScript';
import { Call } from './__testUtils__/types';

const deployed = `
apiVersion: v1
kind: Namespace
metadata: { name: feature-login }
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: frontend
  namespace: feature-login
  labels: { Octopus.Environment.Id: environments-3 }
spec:
  selector: { matchLabels: { app: frontend } }
  template:
    metadata: { labels: { app: frontend } }
    spec: { containers: [{ name: web, image: web }] }
`;
const feedSecret = `
apiVersion: v1
kind: Secret
metadata: { name: feed, namespace: feature-login }
type: kubernetes.io/dockerconfigjson
stringData: { .dockerconfigjson: '{}' }
`;
const bare = `
apiVersion: v1
kind: Pod
metadata: { name: debug, namespace: feature-login }
spec: { containers: [{ name: shell, image: busybox }] }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: notes, namespace: feature-login }
---
apiVersion: v1
kind: Secret
metadata: { name: password, namespace: feature-login }
stringData: { password: hunter2 }
`;

describeKubectl('delete-feature-branch', () => {
  let playback: KubectlPlayback;
  beforeAll(async () => {
    playback = await startKubectlPlayback();
  }, 60_000);
  afterAll(() => playback.close());

  const run = (listed: string) =>
    runScript('delete-feature-branch', {
      variables: {
        'Octopus.Environment.Id': 'Environments-3',
        'Kubernetes.Namespace': 'feature-login',
        'DeleteFeatureBranch.StaticEnvironments': 'Development',
      },
      answers: [
        answer('kubectl', /^get namespace /, { stdout: 'Active' }),
        answer('kubectl', /^get deployments,/, { stdout: listed }),
        answer('kubectl', /^delete namespace /),
      ],
    });
  const apply = (body: string) =>
    playback.play({
      args: ['apply', '--server-side', '--filename', 'objects.yaml'],
      body,
    } as Call);
  const list = () => playback.play(run('').callsOf('kubectl')[1]);

  it('show what Octopus deployed, with what Kubernetes made of it', async () => {
    await apply(deployed);
    await playback.play({
      args: 'rollout status deployment/frontend -n feature-login'.split(' '),
    } as Call);
    await apply(feedSecret);
    const listed = await list();

    expect(listed).toMatch(/^Deployment\|frontend\|environments-3\|\|\|$/m);
    expect(listed).toMatch(/^ReplicaSet\|frontend-\w+\|\|Deployment\|\|$/m);
    expect(listed).toMatch(/^Pod\|frontend-\S+\|\|ReplicaSet\|\|$/m);
    expect(listed).toMatch(
      /^Secret\|feed\|\|\|\|kubernetes\.io\/dockerconfigjson$/m,
    );
    expect(run(listed).outputs).toEqual({ Removed: 'feature-login' });
  }, 60_000);

  it('show what others put beside it, but no secret', async () => {
    await apply(bare);
    const listed = await list();
    const result = run(listed);

    expect(listed).not.toMatch(/hunter2|aHVudGVyMg/);
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain(
      'Pod debug\nConfigMap notes\nSecret password\n',
    );
    expect(result.outputs).toEqual({});
  }, 60_000);
});
