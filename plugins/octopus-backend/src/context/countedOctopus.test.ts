import { OctopusService } from '@octopus-backstage/plugin-octopus-node';
import { because, reasonNow } from '../waiting/reason';
import { countedOctopus } from './countedOctopus';

const instance = { name: 'main', baseUrl: 'https://octopus.example.com' };
const get = jest.fn(async (path: string) => path);
const counter = { add: jest.fn() };
const octopus = countedOctopus(
  {
    instances: () => [instance],
    client: () => ({ instance, fingerprint: () => 'f', get }),
  } as unknown as OctopusService,
  counter,
);

it('counts requests by why they are sent', async () => {
  const client = octopus.client({ instance: 'main', access: 'read' });
  const ask = async () => {
    await Promise.resolve();
    return client.get('/api');
  };
  await expect(because('page', ask)).resolves.toBe('/api');
  await because('expiry', ask);
  await ask();
  expect(counter.add.mock.calls).toEqual(
    ['page', 'expiry', 'other'].map(reason => [
      1,
      { instance: 'main', reason },
    ]),
  );
  expect(client.instance).toBe(instance);
  expect(client.fingerprint('x')).toBe('f');
  expect(octopus.instances()).toEqual([instance]);
});

it('keeps the reason of who asked first', () => {
  expect(because('page', () => because('search', reasonNow))).toBe('page');
});
