import { describeKubernetes } from '@octopus-backstage/kubernetes-judge';
import { container } from './container';

jest.setTimeout(120_000);

const levels = 'pod-security.kubernetes.io';

/**
 * What servers before 1.27 read instead of a field. The step can set annotations
 * of pods.
 */
const profileAnnotation = {
  'seccomp.security.alpha.kubernetes.io/pod': 'runtime/default',
};

/** The settings that Octopus takes from the step into the container's own. */
function securityContext() {
  const { allowPrivilegeEscalation, capabilities, runAsNonRoot } = container(
    'frontend',
    {},
  ).SecurityContext;
  return {
    allowPrivilegeEscalation: allowPrivilegeEscalation === 'True',
    capabilities,
    runAsNonRoot: runAsNonRoot === 'True',
  };
}

const pod = (annotations: Record<string, string> = {}) => ({
  metadata: { name: 'frontend', annotations },
  spec: {
    containers: [
      { name: 'frontend', image: 'web', securityContext: securityContext() },
    ],
  },
});

describeKubernetes("Octopub's pods, judged by Kubernetes", kubernetes => {
  const create = async (
    name: string,
    labels: Record<string, string>,
    body = pod(),
  ) => {
    const { api } = kubernetes();
    const made = await api.send('POST', '/api/v1/namespaces', {
      metadata: {
        name,
        labels: Object.fromEntries(
          Object.entries(labels).map(([key, value]) => [
            `${levels}/${key}`,
            value,
          ]),
        ),
      },
    });
    expect(made.status).toBe(201);
    // Pods need the account that a controller makes.
    await api.send('POST', `/api/v1/namespaces/${name}/serviceaccounts`, {
      metadata: { name: 'default' },
    });
    return api.send('POST', `/api/v1/namespaces/${name}/pods`, body);
  };

  it('run where baseline is enforced', async () => {
    const { status } = await create('baseline', { enforce: 'baseline' });
    expect(status).toBe(201);
  });

  it.each([
    ['as they are', {}],
    ['with the annotation that came before the field', profileAnnotation],
  ])(
    'lack nothing but a seccomp profile where restricted is enforced, %s',
    async (how, annotations) => {
      const { status, body } = await create(
        `restricted-${how.length}`,
        { enforce: 'restricted' },
        pod(annotations),
      );
      expect(status).toBe(403);
      expect(JSON.stringify(body)).toMatch(
        /violates PodSecurity \\"restricted:latest\\": seccompProfile \([^)]*\)"/,
      );
    },
  );

  it('run where restricted is enforced as of a version that asks for no profile', async () => {
    const { status } = await create('restricted-before', {
      enforce: 'restricted',
      'enforce-version': 'v1.18',
    });
    expect(status).toBe(201);
  });
});
