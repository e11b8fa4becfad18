import { describeJudged } from '../__testUtils__/describeJudged';
import {
  deployed,
  environmentId,
  namespace,
} from '../__testUtils__/judgedObjects';

jest.setTimeout(180_000);

/** Kinds that the script does not ask for, so that they are no reason to stay. */
const unasked = (name: string) => `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: theirs, namespace: ${name} }
spec:
  maxReplicas: 3
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: frontend }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: theirs, namespace: ${name} }
spec: { maxUnavailable: 0, selector: { matchLabels: { app: frontend } } }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: theirs, namespace: ${name} }
spec:
  defaultBackend: { service: { name: frontend, port: { number: 80 } } }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: theirs, namespace: ${name} }
rules: []
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: theirs, namespace: ${name} }
---
apiVersion: v1
kind: ResourceQuota
metadata: { name: theirs, namespace: ${name} }
spec: { hard: { pods: 9 } }
`;

const definition = `---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Widget, plural: widgets, singular: widget }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object } }
`;

const widget = (name: string) => `---
apiVersion: example.com/v1
kind: Widget
metadata: { name: theirs, namespace: ${name} }
`;

const records = (name: string) => `---
apiVersion: v1
kind: Secret
metadata: { name: feed, namespace: ${name} }
type: kubernetes.io/dockerconfigjson
stringData: { .dockerconfigjson: '{"auths":{}}' }
---
apiVersion: v1
kind: Secret
metadata: { name: sh.helm.release.v1.shop.v1, namespace: ${name} }
type: helm.sh/release.v1
stringData: { release: shop }
---
apiVersion: v1
kind: Secret
metadata:
  name: token
  namespace: ${name}
  annotations: { kubernetes.io/service-account.name: default }
type: kubernetes.io/service-account-token
`;

const queue = (name: string) => `---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: queue
  namespace: ${name}
  labels: { Octopus.Environment.Id: environments-3 }
spec:
  serviceName: queue
  selector: { matchLabels: { app: queue } }
  template:
    metadata: { labels: { app: queue } }
    spec: { containers: [{ name: queue, image: queue }] }
  volumeClaimTemplates:
    - metadata: { name: data }
      spec:
        accessModes: [ReadWriteOnce]
        resources: { requests: { storage: 1Gi } }
`;

describeJudged('what a namespace of a feature branch holds', judge => {
  const remove = (name: string) =>
    judge().run('delete-feature-branch', {
      'Octopus.Environment.Id': environmentId,
      'Kubernetes.Namespace': name,
      'DeleteFeatureBranch.StaticEnvironments': 'Development\nProduction',
    });
  const isThere = async (name: string) =>
    (await judge().kubectl(
      `get namespace ${name} --ignore-not-found --output name`,
    )) !== '';
  const expectDeleted = async (name: string) => {
    expect(remove(name)).toMatchObject({
      exitCode: 0,
      outputs: { Removed: name },
    });
    expect(await isThere(name)).toBe(false);
  };
  const expectRefused = async (name: string, object: string) => {
    const result = remove(name);
    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('holds what Octopus did not deploy');
    expect(result.stdout).toContain(`${object}\n`);
    expect(await isThere(name)).toBe(true);
    return result;
  };

  it('goes with kinds that are not asked for, whoever made them', async () => {
    await judge().apply(deployed('feature-kinds') + unasked('feature-kinds'));
    await expectDeleted('feature-kinds');
  });

  it('goes with custom resources', async () => {
    await judge().apply(definition);
    await judge().kubectl(
      'wait crd/widgets.example.com --for=condition=Established --timeout 60s',
    );
    await judge().apply(deployed('feature-custom') + widget('feature-custom'));
    await expectDeleted('feature-custom');
  });

  it('goes with credentials of feeds, records of Helm and the token of an account', async () => {
    await judge().apply(
      deployed('feature-records') + records('feature-records'),
    );
    await expectDeleted('feature-records');
  });

  it('stays for a pod that an operator made, whose kind nobody knows', async () => {
    const name = 'feature-operator';
    await judge().apply(deployed(name) + widget(name));
    const uid = await judge().kubectl(
      `get widget theirs --namespace ${name} --output jsonpath={.metadata.uid}`,
    );
    await judge().apply(`---
apiVersion: v1
kind: Pod
metadata:
  name: operated
  namespace: ${name}
  ownerReferences:
    - { apiVersion: example.com/v1, kind: Widget, name: theirs, uid: ${uid}, controller: true }
spec: { containers: [{ name: operated, image: operated }] }
`);
    await expectRefused(name, 'Pod operated');
  });

  it('stays for the data of a stateful set, also of one that Octopus deployed', async () => {
    const name = 'feature-data';
    await judge().apply(namespace(name) + queue(name));
    await judge().kubectl(
      `wait pvc/data-queue-0 --namespace ${name} --for=create --timeout 60s`,
    );
    const { stdout } = await expectRefused(
      name,
      'PersistentVolumeClaim data-queue-0',
    );
    expect(stdout).not.toMatch(/StatefulSet queue|Pod queue-0/);
  });

  it('stays for what Octopus deployed to another environment', async () => {
    const name = 'feature-elsewhere';
    await judge().apply(deployed(name));
    await judge().kubectl(
      `label service frontend --namespace ${name} --overwrite Octopus.Environment.Id=environments-4`,
    );
    await expectRefused(name, 'Service frontend');
  });

  it('takes nothing more while it is being deleted', async () => {
    const name = 'feature-late';
    await judge().apply(deployed(name));
    await judge().kubectl(
      `patch ingress frontend --namespace ${name} --patch {"metadata":{"finalizers":["example.com/held"]}}`,
    );
    expect(remove(name).failure).toContain('is still being deleted');
    await expect(judge().apply(deployed(name))).rejects.toMatchObject({
      stderr: expect.stringContaining('because it is being terminated'),
    });
    await judge().kubectl(
      `patch ingress frontend --namespace ${name} --type merge --patch {"metadata":{"finalizers":null}}`,
    );
    await expectDeleted(name);
  });
});
