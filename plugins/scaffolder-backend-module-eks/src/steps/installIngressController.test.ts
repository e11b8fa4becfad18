import { manifestFieldManager } from '@octopus-backstage/plugin-octopus-blueprint';
import { testRun } from '../__testUtils__/testRun';
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
    const { run } = testRun();
    const isOurs = await installIngressController(run, client, {}, onBegin);
    return { isOurs, applied: apply.mock.calls.length, onBegin };
  };

  it('completes its own', async () => {
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
});
