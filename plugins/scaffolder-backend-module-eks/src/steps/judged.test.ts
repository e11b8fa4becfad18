import {
  ingressControllerManifests,
  ingressControllerName,
  KubernetesManifest,
  manifestFieldManager,
  namespaceManifest,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { createKubernetesSandbox } from '@octopus-backstage/emulator-kubernetes';
import { describeKubernetes } from '@octopus-backstage/kubernetes-judge';
import { testContext } from '../__testUtils__/testContext';
import { waitForKubernetes } from '../kubernetes/connect';
import { createKubernetesClient } from '../kubernetes/KubernetesClient';
import { resourcePath } from '../kubernetes/resourcePath';
import { installIngressController } from './installIngressController';
import { waitForIngress } from './waitForIngress';

jest.setTimeout(120_000);

const mergePatch = 'application/merge-patch+json';
const service = {
  apiVersion: 'v1',
  kind: 'Service',
  name: ingressControllerName,
  namespace: ingressControllerName,
};
const deployment = { ...service, apiVersion: 'apps/v1', kind: 'Deployment' };

/** The situations follow from each other: one cluster has one ingress controller. */
describeKubernetes(
  'the Kubernetes client, judged by Kubernetes',
  kubernetes => {
    const open = (
      options: Partial<Parameters<typeof createKubernetesClient>[0]> = {},
    ) =>
      createKubernetesClient({
        endpoint: kubernetes().url,
        certificateAuthority: kubernetes().certificateAuthority,
        token: async () => kubernetes().token,
        ...options,
      });
    const as = (token: string) => open({ token: async () => token });
    const send = (
      method: string,
      path: string,
      body?: unknown,
      kind?: string,
    ) => kubernetes().api.send(method, path, body, kind);
    const install = () => {
      const { ctx, lines } = testContext();
      const warnings: string[] = [];
      jest
        .mocked(ctx.logger.warn)
        .mockImplementation(line => void warnings.push(line));
      return installIngressController(ctx, open(), {}, () => {}).then(() => ({
        lines: lines(),
        warnings,
      }));
    };
    const pathOf = ({ apiVersion, kind, metadata }: KubernetesManifest) =>
      resourcePath({
        apiVersion,
        kind,
        name: metadata.name,
        namespace: metadata.namespace,
      });
    const versions = async () => {
      const answers = await Promise.all(
        ingressControllerManifests().map(manifest =>
          send('GET', pathOf(manifest)),
        ),
      );
      return answers.map(({ body }) => body.metadata.resourceVersion);
    };

    it('trusts no other authority, and sends it nothing', async () => {
      const { ctx } = testContext();
      const { certificateAuthority } = createKubernetesSandbox().authority;
      const elsewhere = open({ certificateAuthority });
      await expect(waitForKubernetes(ctx, elsewhere)).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('nothing is sent to it'),
      });
    });

    it.each([
      ['a token that nobody has', () => 'nobody', 'Unauthorized'],
      [
        'somebody without rights',
        () => kubernetes().strangerToken,
        'User "stranger" cannot get resource "namespaces"',
      ],
    ])(
      'waits on while %s is refused, and says why',
      async (_, token, words) => {
        const { ctx } = testContext();
        await expect(waitForKubernetes(ctx, as(token()))).rejects.toThrow(
          words,
        );
      },
    );

    it('applies namespaces, again without a second change', async () => {
      const shop = namespaceManifest('shop');
      await open().apply(shop);
      await open().apply(shop);
      const first = await send('GET', pathOf(shop));
      await open().apply(shop);
      const second = await send('GET', pathOf(shop));
      expect(second.body.metadata.resourceVersion).toBe(
        first.body.metadata.resourceVersion,
      );
    });

    it("refuses what is somebody else's before anything is applied", async () => {
      const namespace = namespaceManifest(ingressControllerName);
      await open().apply(namespace);
      await send('POST', `${pathOf(namespace)}/services`, {
        metadata: { name: ingressControllerName },
        spec: { ports: [{ port: 80 }] },
      });
      await expect(install()).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining("Service 'nginx-ingress'"),
      });
      expect((await send('GET', resourcePath(deployment))).status).toBe(404);
      await open().delete(service);
    });

    it('installs the ingress controller without a warning of the server', async () => {
      const { warnings } = await install();
      expect(warnings).toEqual([]);
      for (const manifest of ingressControllerManifests()) {
        const { status, warnings: spoken } = await send(
          'PATCH',
          `${pathOf(manifest)}?fieldManager=${manifestFieldManager}`,
          manifest,
          'application/apply-patch+yaml',
        );
        expect({ status, spoken }).toEqual({ status: 200, spoken: undefined });
      }
    });

    it('reads the address of the load balancer', async () => {
      const hostname = 'nlb.elb.eu-west-1.amazonaws.com';
      const given = await send(
        'PATCH',
        `${resourcePath(service)}/status`,
        { status: { loadBalancer: { ingress: [{ hostname }] } } },
        mergePatch,
      );
      expect(given.status).toBe(200);
      await until(async () => {
        const { body } = await send('GET', resourcePath(deployment));
        return body.status.availableReplicas > 0;
      });
      expect(await waitForIngress(testContext().ctx, open())).toBe(hostname);
    });

    it('changes nothing the second time', async () => {
      await install();
      const before = await versions();
      const { warnings } = await install();
      expect(warnings).toEqual([]);
      expect(await versions()).toEqual(before);
    });

    it('leaves what somebody has changed, names it, and applies the rest', async () => {
      await send(
        'PATCH',
        `${resourcePath(service)}?fieldManager=kubectl-edit`,
        { spec: { externalTrafficPolicy: 'Cluster' } },
        mergePatch,
      );
      const { lines, warnings } = await install();
      expect(warnings).toEqual([
        expect.stringMatching(
          /^Left Service nginx-ingress as it is.*conflict with "kubectl-edit"/s,
        ),
      ]);
      expect(lines).toHaveLength(ingressControllerManifests().length - 1);
    });

    it('says what the server refuses, in its own words', async () => {
      const binding = ingressControllerManifests().find(
        ({ kind }) => kind === 'ClusterRoleBinding',
      )!;
      await expect(
        open().apply({
          ...binding,
          roleRef: { ...(binding as any).roleRef, name: 'view' },
        } as KubernetesManifest),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(
          /Kubernetes refused to .*cannot change roleRef/s,
        ),
      });
    });

    it('deletes services, also those that are gone', async () => {
      await open().delete(service);
      await open().delete(service);
      expect(await open().get(service)).toBeUndefined();
      const { apiVersion, kind, namespace } = service;
      expect(await open().list({ apiVersion, kind, namespace })).toEqual([]);
    });

    it('shows the event that says why the controller does not start', async () => {
      const inNamespace = `/api/v1/namespaces/${ingressControllerName}`;
      await send('POST', `${inNamespace}/resourcequotas`, {
        metadata: { name: 'none' },
        spec: { hard: { pods: '0' } },
      });
      await open().delete(deployment);
      await install();
      await until(async () => {
        const { body } = await send('GET', `${inNamespace}/events`);
        return body.items.some(({ message }: any) =>
          message.includes('exceeded quota'),
        );
      });
      const { ctx, lines } = testContext();
      await expect(waitForIngress(ctx, open())).rejects.toThrow(
        /exceeded quota/,
      );
      expect(lines().join('\n')).toContain('exceeded quota');
    });
  },
);

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error('Kubernetes did not come to that state within a minute');
    }
    await new Promise(done => setTimeout(done, 300));
  }
}
