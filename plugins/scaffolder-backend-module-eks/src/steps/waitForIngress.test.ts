import { testContext } from '../__testUtils__/testContext';
import { KubernetesClient } from '../kubernetes/KubernetesClient';
import { waitForIngress } from './waitForIngress';

describe('waitForIngress', () => {
  const wait = async (deployment: object) => {
    const client = {
      get: async ({ kind }: { kind: string }) =>
        kind === 'Deployment'
          ? deployment
          : { status: { loadBalancer: { ingress: [{ hostname: 'here' }] } } },
      list: async () => [],
    } as unknown as KubernetesClient;
    const { ctx } = testContext();
    return { hostname: await waitForIngress(ctx, client), ctx };
  };

  it('reads the host name of the load balancer', async () => {
    const { hostname, ctx } = await wait({
      spec: { replicas: 3 },
      status: { availableReplicas: 1 },
    });
    expect(hostname).toBe('here');
    expect(ctx.logger.warn).not.toHaveBeenCalled();
  });

  it('does not wait for a controller that somebody scaled to 0', async () => {
    const { hostname, ctx } = await wait({ spec: { replicas: 0 }, status: {} });
    expect(hostname).toBe('here');
    expect(ctx.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('scaled the ingress controller to 0'),
    );
  });
});
