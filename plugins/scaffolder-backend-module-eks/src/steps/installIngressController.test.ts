import { manifestFieldManager } from '@octopus-backstage/plugin-octopus-blueprint';
import { ConflictError } from '@backstage/errors';
import { testContext } from '../__testUtils__/testContext';
import { KubernetesClient } from '../kubernetes/KubernetesClient';
import { installIngressController } from './installIngressController';

const f5 = 'nginx.org/ingress-controller';

describe('installIngressController', () => {
  const install = async (controller: string, manager: string) => {
    const apply = jest.fn();
    const onBegin = jest.fn();
    const client = {
      get: async () => ({
        metadata: { managedFields: [{ manager }] },
        spec: { controller },
      }),
      apply,
    } as unknown as KubernetesClient;
    const { ctx } = testContext();
    const isOurs = await installIngressController(ctx, client, {}, onBegin);
    return { isOurs, applied: apply.mock.calls.length, onBegin };
  };

  it('completes its own installation', async () => {
    const { isOurs, applied, onBegin } = await install(
      f5,
      manifestFieldManager,
    );
    expect(isOurs).toBe(true);
    expect(applied).toBeGreaterThan(5);
    expect(onBegin).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['another controller', 'k8s.io/ingress-nginx', 'helm'],
    ['the same controller, which somebody else installed,', f5, 'helm'],
  ])('leaves %s as it is, and claims no cost', async (_, ...row) => {
    const { isOurs, applied, onBegin } = await install(...row);
    expect(isOurs).toBe(false);
    expect(applied).toBe(0);
    expect(onBegin).not.toHaveBeenCalled();
  });

  it('refuses an ingress class without a controller that somebody else made, and asks for it once', async () => {
    const get = jest.fn(async ({ kind }: { kind: string }) =>
      kind === 'IngressClass'
        ? { metadata: { managedFields: [{ manager: 'helm' }] } }
        : undefined,
    );
    const client = { get, apply: jest.fn() } as unknown as KubernetesClient;
    const { ctx } = testContext();
    await expect(
      installIngressController(ctx, client, {}, jest.fn()),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining("IngressClass 'nginx'"),
    });
    expect(
      get.mock.calls.filter(([{ kind }]) => kind === 'IngressClass'),
    ).toHaveLength(1);
  });

  it('refuses to overwrite an object that somebody else made', async () => {
    const apply = jest.fn();
    const client = {
      get: async ({ kind }: { kind: string }) =>
        kind === 'Deployment'
          ? { metadata: { managedFields: [{ manager: 'helm' }] } }
          : undefined,
      apply,
    } as unknown as KubernetesClient;
    await expect(
      installIngressController(testContext().ctx, client, {}, jest.fn()),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /Deployment 'nginx-ingress' .*'ingressController' to false/,
      ),
    });
    expect(apply).not.toHaveBeenCalled();
  });

  it('leaves what somebody has changed since, and goes on', async () => {
    const applied: string[] = [];
    const client = {
      get: async () => undefined,
      apply: async ({ kind }: { kind: string }) => {
        if (kind === 'Deployment') {
          throw new ConflictError('conflict with "kubectl-edit"');
        }
        applied.push(kind);
      },
    } as unknown as KubernetesClient;
    const { ctx } = testContext();
    expect(await installIngressController(ctx, client, {}, jest.fn())).toBe(
      true,
    );
    expect(applied).toContain('IngressClass');
    expect(ctx.logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/^Left Deployment nginx-ingress as it is.*edit/),
    );
  });
});
