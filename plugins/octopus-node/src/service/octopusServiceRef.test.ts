import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  createOctopusService,
  type OctopusService,
} from './createOctopusService';
import { octopusServiceRef } from './octopusServiceRef';

const instance = (name: string) => ({
  name,
  baseUrl: `https://${name}.octopus.app/`,
  apiKey: 'API-SECRET',
  defaultSpace: 'Octopub',
});

async function start(data: JsonObject): Promise<OctopusService> {
  let service: OctopusService | undefined;
  const plugin = createBackendPlugin({
    pluginId: 'test',
    register(reg) {
      reg.registerInit({
        deps: { octopus: octopusServiceRef, http: coreServices.httpRouter },
        async init({ octopus }) {
          service = octopus;
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [plugin, mockServices.rootConfig.factory({ data })],
  });
  await backend.stop();
  return service!;
}

describe('octopusServiceRef', () => {
  it('lists the instances without their credentials', async () => {
    const service = await start({ octopus: { instances: [instance('one')] } });
    expect(service.instances()).toEqual([
      {
        name: 'one',
        baseUrl: 'https://one.octopus.app',
        defaultSpace: 'Octopub',
      },
    ]);
  });

  it('keeps the backend from starting with a setting missing', async () => {
    const { apiKey, ...incomplete } = instance('two');
    await expect(
      start({ octopus: { instances: [instance('one'), incomplete] } }),
    ).rejects.toThrow('octopus.instances[1].apiKey is missing');
  });

  it('warns at start-up, and fails on use, when nothing is configured', () => {
    const logger = mockServices.logger.mock();
    const service = createOctopusService({
      config: mockServices.rootConfig(),
      logger,
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('octopus.instances'),
    );
    expect(service.instances()).toEqual([]);
    expect(() => service.client()).toThrow('octopus.instances');
  });

  it('chooses the only instance, and asks where there are more', async () => {
    const one = await start({ octopus: { instances: [instance('one')] } });
    expect(one.client().instance.name).toBe('one');
    const two = await start({
      octopus: { instances: [instance('one'), instance('two')] },
    });
    expect(() => two.client()).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: 'Choose an Octopus instance: one, two',
      }),
    );
    expect(two.client({ instance: 'two' }).instance).toEqual({
      name: 'two',
      baseUrl: 'https://two.octopus.app',
    });
    expect(() => two.client({ instance: 'three' })).toThrow(
      expect.objectContaining({ name: 'NotFoundError' }),
    );
  });

  it('has one client for each instance and access', async () => {
    const service = await start({ octopus: { instances: [instance('one')] } });
    expect(service.client()).toBe(service.client({ access: 'write' }));
    expect(service.client()).not.toBe(service.client({ access: 'read' }));
  });
});
