import { describeJudged } from '../__testUtils__/describeJudged';
import {
  deployed,
  environmentId,
  namespace,
} from '../__testUtils__/judgedObjects';

jest.setTimeout(180_000);

const job = (name: string, labels = '{}') => `---
apiVersion: batch/v1
kind: Job
metadata: { name: migrate, namespace: ${name}, labels: ${labels} }
spec:
  template:
    spec:
      restartPolicy: Never
      containers: [{ name: migrate, image: migrate }]
`;
const others = (name: string) => `---
apiVersion: v1
kind: Pod
metadata: { name: debug, namespace: ${name} }
spec: { containers: [{ name: shell, image: busybox }] }
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly, namespace: ${name} }
spec:
  schedule: 0 3 * * *
  jobTemplate:
    spec:
      template:
        spec: { restartPolicy: Never, containers: [{ name: run, image: run }] }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: notes, namespace: ${name} }
---
apiVersion: v1
kind: Secret
metadata: { name: password, namespace: ${name} }
stringData: { password: hunter2 }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: ${name} }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: queue, namespace: ${name} }
spec:
  serviceName: queue
  selector: { matchLabels: { app: queue } }
  template:
    metadata: { labels: { app: queue } }
    spec: { containers: [{ name: queue, image: queue }] }
`;

describeJudged('delete-feature-branch', judge => {
  const remove = (name: string) =>
    judge().run('delete-feature-branch', {
      'Octopus.Environment.Id': environmentId,
      'Kubernetes.Namespace': name,
      'DeleteFeatureBranch.StaticEnvironments': 'Development\nProduction',
    });
  const phase = (name: string) =>
    judge().kubectl(
      `get namespace ${name} --ignore-not-found --output jsonpath={.status.phase}`,
    );

  it('deletes what Octopus deployed, and says so again', async () => {
    await judge().apply(deployed('feature-plain'));
    await judge().kubectl(
      'rollout status deployment/frontend --namespace feature-plain --timeout 60s',
    );
    const first = remove('feature-plain');
    expect(first).toMatchObject({
      exitCode: 0,
      outputs: { Removed: 'feature-plain' },
      highlights: [
        'The namespace feature-plain and everything in it was deleted.',
      ],
    });
    expect(await phase('feature-plain')).toBe('');
    expect(remove('feature-plain')).toMatchObject({
      exitCode: 0,
      outputs: {},
      highlights: [
        'There is no namespace feature-plain. Nothing is left to delete.',
      ],
    });
  });

  it('deletes one that is scaled to zero', async () => {
    await judge().apply(deployed('feature-asleep', { replicas: 0 }));
    expect(remove('feature-asleep')).toMatchObject({
      exitCode: 0,
      outputs: { Removed: 'feature-asleep' },
    });
  });

  it("takes a job of Octopus's and its finished pod along", async () => {
    const labels = '{ Octopus.Environment.Id: environments-3 }';
    await judge().apply(deployed('feature-job') + job('feature-job', labels));
    await judge().kubectl(
      'wait job/migrate --namespace feature-job --for=condition=complete --timeout 60s',
    );
    expect(remove('feature-job')).toMatchObject({
      exitCode: 0,
      outputs: { Removed: 'feature-job' },
    });
  });

  it('refuses what others put there, names all of it, and shows no secret', async () => {
    await judge().apply(
      deployed('feature-shared') +
        others('feature-shared') +
        job('feature-shared'),
    );
    await judge().kubectl(
      'wait pod/queue-0 --namespace feature-shared --for=create --timeout 60s',
    );
    const result = remove('feature-shared');
    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('holds what Octopus did not deploy');
    for (const name of [
      'Pod debug',
      'CronJob nightly',
      'ConfigMap notes',
      'Secret password',
      'PersistentVolumeClaim data',
      'StatefulSet queue',
      'Job migrate',
    ]) {
      expect(result.stdout).toContain(`${name}\n`);
    }
    expect(result.stdout).not.toMatch(/Pod queue-0|Pod migrate|kube-root-ca/);
    expect(result.exposes('hunter2')).toBe(false);
    expect(await phase('feature-shared')).toBe('Active');
  });

  it('refuses a namespace in which Octopus deployed nothing', async () => {
    await judge().apply(namespace('feature-theirs'));
    const result = remove('feature-theirs');
    expect(result.failure).toContain("may be somebody else's");
    expect(await phase('feature-theirs')).toBe('Active');
  });

  it('refuses a namespace of the cluster', async () => {
    const result = remove('kube-system');
    expect(result.failure).toContain('belongs to the cluster');
    expect(await phase('kube-system')).toBe('Active');
  });

  it('says what holds a namespace, waits for it the next time, and ends well when it is let go', async () => {
    const name = 'feature-held';
    await judge().apply(deployed(name));
    await judge().kubectl(
      `patch ingress frontend --namespace ${name} --patch {"metadata":{"finalizers":["example.com/load-balancer"]}}`,
    );
    const first = remove(name);
    expect(first.exitCode).toBe(1);
    expect(first.failure).toContain('is still being deleted');
    expect(first.stdout).toMatch(
      /ingresses\.networking\.k8s\.io has 1 resource/,
    );
    expect(first.stdout).toContain('example.com/load-balancer');

    const second = remove(name);
    expect(second.failure).toContain('is still being deleted');
    expect(second.stdout).toContain('is being deleted already');

    await judge().kubectl(
      `patch ingress frontend --namespace ${name} --type merge --patch {"metadata":{"finalizers":null}}`,
    );
    expect(remove(name)).toMatchObject({ exitCode: 0 });
    expect(await phase(name)).toBe('');
  });
});
