import { SandboxClock } from '@octopus-backstage/emulator-core';
import { kubernetesClient } from '../testing/kubernetesClient';
import {
  configMap,
  deployment,
  deployments,
  namespace,
  service,
} from '../testing/objects';
import { TestRegistry, testToken } from '../testing/testRegistry';
import { createKubernetesSandbox } from '../createKubernetesSandbox';
import { durations } from './durations';

const web = `${deployments}/web`;
const services = '/api/v1/namespaces/default/services';

describe('controllers', () => {
  let clock: SandboxClock;
  let registry: TestRegistry;
  let client: ReturnType<typeof kubernetesClient>;
  beforeEach(() => {
    clock = new SandboxClock();
    registry = new TestRegistry(clock);
    client = kubernetesClient(
      createKubernetesSandbox({ clock, clusters: registry }),
      testToken('ann', 'shop'),
    );
  });
  const pods = async (query = '') =>
    (await client.get(`/api/v1/namespaces/default/pods${query}`)).body.items;
  const events = async (reason: string) =>
    (await client.get(`/api/v1/events?fieldSelector=reason%3D${reason}`)).body
      .items;
  const wait = async (milliseconds: number) => {
    clock.advance(milliseconds);
    await client.get('/version');
  };

  describe('of deployments', () => {
    it('make pods that wait for something to run them', async () => {
      await client.post(deployments, deployment({ replicas: 2 }));
      await wait(60_000);

      const [pod, ...others] = await pods();
      expect(others).toHaveLength(1);
      expect(pod.status).toMatchObject({
        phase: 'Pending',
        conditions: [{ type: 'PodScheduled', reason: 'Unschedulable' }],
      });
      expect(await events('FailedScheduling')).toHaveLength(2);
      const { status } = (await client.get(web)).body;
      expect(status.availableReplicas).toBeUndefined();
      expect(status.unavailableReplicas).toBe(2);
    });

    it.each([
      ['node', []],
      ['fargate', ['default']],
    ] as const)('have them run on a %s', async (place, profiles) => {
      registry.hasNode = true;
      registry.fargate = [...profiles];
      await client.post(deployments, deployment());
      await wait(durations.scheduling[place]);
      const [pod] = await pods();
      expect(pod.spec.nodeName).toMatch(
        place === 'node' ? /^ip-/ : /^fargate-/,
      );
      expect(pod.status.phase).toBe('Pending');

      await wait(durations.starting[place]);
      expect((await pods())[0].status.phase).toBe('Running');
      expect((await client.get(web)).body.status).toMatchObject({
        observedGeneration: 1,
        replicas: 1,
        updatedReplicas: 1,
        readyReplicas: 1,
        availableReplicas: 1,
        conditions: [
          { type: 'Available', status: 'True' },
          { type: 'Progressing', reason: 'NewReplicaSetAvailable' },
        ],
      });
    });

    it('start those that waited as soon as they can run', async () => {
      await client.post(deployments, deployment());
      await wait(60_000);
      registry.hasNode = true;
      await wait(0);
      await wait(durations.starting.node);
      expect((await client.get(web)).body.status.availableReplicas).toBe(1);
    });

    it('replace pods when the template changes, and not before the new ones are ready', async () => {
      registry.hasNode = true;
      await client.post(deployments, deployment());
      await wait(durations.scheduling.node);
      await wait(durations.starting.node);
      const [before] = await pods();
      const changed = deployment();
      changed.spec.template.spec.containers[0].image = 'web:2';
      await client.patch(web, changed, 'strategic-merge-patch');
      expect((await pods()).map((pod: any) => pod.metadata.uid)).toContain(
        before.metadata.uid,
      );

      await wait(durations.scheduling.node);
      await wait(durations.starting.node);
      await wait(durations.stoppingPod);
      const images = (await pods()).map(
        (pod: any) => pod.spec.containers[0].image,
      );
      expect(images).toEqual(['web:2']);
    });

    it('take all of it away with the deployment', async () => {
      registry.hasNode = true;
      await client.post(deployments, deployment());
      await wait(durations.scheduling.node);
      expect((await client.delete(web)).body.status).toBe('Success');
      expect((await pods())[0].metadata.deletionTimestamp).toBeDefined();
      await wait(durations.stoppingPod);
      expect(await pods()).toEqual([]);
    });

    it('keep the deployment until its pods are gone, when that is asked for', async () => {
      registry.hasNode = true;
      await client.post(deployments, deployment());
      await wait(durations.scheduling.node);
      await client.delete(web, { propagationPolicy: 'Foreground' });
      expect((await client.get(web)).body.metadata.finalizers).toEqual([
        'foregroundDeletion',
      ]);
      await wait(durations.stoppingPod);
      expect((await client.get(web)).status).toBe(404);
    });
  });

  describe('of load balancers', () => {
    const nlb = {
      'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb',
      'service.beta.kubernetes.io/aws-load-balancer-internal': 'true',
    };
    const status = async () =>
      (await client.get(`${services}/web`)).body.status.loadBalancer;

    it('make one after a while', async () => {
      await client.post(services, service(nlb));
      expect(await status()).toEqual({});
      await wait(durations.creatingLoadBalancer);
      expect(await status()).toEqual({
        ingress: [{ hostname: 'shop-nlb-internal.elb.amazonaws.com' }],
      });
      expect(await events('EnsuredLoadBalancer')).toHaveLength(1);
    });

    it('keep the service until it is gone', async () => {
      await client.post(services, service());
      await wait(durations.creatingLoadBalancer);
      expect(registry.balancers).toEqual([
        'shop-classic-internet-facing.elb.amazonaws.com',
      ]);
      await client.delete(`${services}/web`);
      expect((await client.get(`${services}/web`)).status).toBe(200);
      await wait(durations.deletingLoadBalancer);
      expect((await client.get(`${services}/web`)).status).toBe(404);
      expect(registry.balancers).toEqual([]);
    });

    it('do not make one for a service that went before', async () => {
      await client.post(services, service());
      await client.delete(`${services}/web`);
      await wait(durations.deletingLoadBalancer);
      expect((await client.get(`${services}/web`)).status).toBe(404);
      expect(registry.balancers).toEqual([]);
    });
  });

  describe('of load balancers that AWS refuses', () => {
    it('say so, and try again', async () => {
      const create = jest
        .spyOn(registry.loadBalancers, 'create')
        .mockImplementationOnce(() => {
          throw new Error('no subnets');
        });
      await client.post(services, service());
      await wait(durations.creatingLoadBalancer);
      expect(await events('SyncLoadBalancerFailed')).toMatchObject([
        {
          type: 'Warning',
          message:
            'Error syncing load balancer: failed to ensure load balancer: no subnets',
        },
      ]);
      await wait(durations.retryingLoadBalancer);
      expect(create).toHaveBeenCalledTimes(2);
      expect(await events('EnsuredLoadBalancer')).toHaveLength(1);
    });
  });

  describe('of namespaces', () => {
    const path = '/api/v1/namespaces/feature-a';

    it('empty one that is being deleted, which then goes', async () => {
      await client.post('/api/v1/namespaces', namespace('feature-a'));
      await client.post(`${path}/configmaps`, configMap({}));
      await client.post(`${path}/services`, service());
      await wait(durations.creatingLoadBalancer);
      expect((await client.delete(path)).body.status).toEqual({
        phase: 'Terminating',
      });
      expect(
        await client.post(`${path}/configmaps`, configMap({}, 'b')),
      ).toMatchObject({
        status: 403,
        body: {
          message:
            'configmaps "b" is forbidden: unable to create new content in namespace feature-a because it is being terminated',
        },
      });

      await wait(durations.emptyingNamespace);
      expect((await client.get(`${path}/configmaps`)).body.items).toEqual([]);
      // The load balancer is what takes longest.
      expect((await client.get(path)).status).toBe(200);
      await wait(durations.deletingLoadBalancer);
      expect((await client.get(path)).status).toBe(404);
    });

    it('do not delete those of the system', async () => {
      expect(await client.delete('/api/v1/namespaces/default')).toMatchObject({
        status: 403,
        body: { message: expect.stringContaining('may not be deleted') },
      });
    });
  });
});
