import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingOctopusContract } from '../octopus/missingOctopusContract';
import { CheckedExchange, Exchange } from '../model/types';
import { checkOctopusTraffic } from './checkOctopusTraffic';
import { describeUnlessMissing } from './describeUnlessMissing';

const good: Exchange = {
  method: 'GET',
  url: '/api/Spaces-1/environments/all',
  status: 200,
  responseBody: [],
};
const bad: Exchange = { ...good, url: '/api/Spaces-1/surroundings' };

type Hook = 'beforeEach' | 'afterEach' | 'afterAll';

function setUp(options: { isOld?: boolean } = {}) {
  const listeners = new Set<(exchange: Exchange) => void>();
  const hooks = {} as Record<Hook, () => void>;
  const names: Hook[] = ['beforeEach', 'afterEach', 'afterAll'];
  const spies = names.map(name =>
    jest.spyOn(globalThis, name).mockImplementation(hook => {
      hooks[name] = hook as () => void;
    }),
  );
  const source = {
    onExchange: (listener: (exchange: Exchange) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const traffic = checkOctopusTraffic(source, options);
  spies.forEach(spy => spy.mockRestore());
  const send = (exchange: Exchange) =>
    listeners.forEach(tell => tell(exchange));
  return { hooks, listeners, send, traffic };
}

const missing = missingOctopusContract();

describeUnlessMissing('checkOctopusTraffic', missing, () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contract-'));
    process.env.OCTOPUS_CONTRACT_RECORD = folder;
  });
  afterEach(() => {
    delete process.env.OCTOPUS_CONTRACT_RECORD;
    rmSync(folder, { recursive: true });
  });

  const recorded = (): CheckedExchange[] =>
    readdirSync(folder).flatMap(name =>
      readFileSync(join(folder, name), 'utf8')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    );

  it('fails the test in which the contract is broken, and only that', () => {
    const { hooks, send } = setUp();
    hooks.beforeEach();
    send(good);
    hooks.afterEach();
    hooks.beforeEach();
    send(bad);
    expect(hooks.afterEach).toThrow(
      'GET /api/Spaces-1/surroundings: unknown path',
    );
    hooks.beforeEach();
    hooks.afterEach();
    expect(recorded()).toMatchObject([
      { operation: 'GET /{baseSpaceId}/environments/all', violations: [] },
      { violations: [{ kind: 'unknown path' }] },
    ]);
    expect(recorded()[0].test).toContain('fails the test in which');
  });

  it('lets a test break the contract on purpose', () => {
    const { hooks, send, traffic } = setUp();
    hooks.beforeEach();
    traffic.provokes('unknown path');
    send(bad);
    hooks.afterEach();
    expect(recorded()).toMatchObject([{ violations: [] }]);

    hooks.beforeEach();
    traffic.provokes('unknown path');
    send(good);
    expect(hooks.afterEach).toThrow('The test provoked no unknown path.');

    hooks.beforeEach();
    send(bad);
    expect(hooks.afterEach).toThrow(/unknown path/);
  });

  it.each([
    ['tasks/ServerTasks-1', {}],
    [
      'releases/Releases-1/progression',
      { Phases: [{ Deployments: [{ Task: {} }] }] },
    ],
  ])('knows that tasks of old servers name no project: %s', (path, body) => {
    const wrong = (isOld: boolean) => {
      const { hooks, send } = setUp({ isOld });
      hooks.beforeEach();
      send({ ...good, url: `/api/Spaces-1/${path}`, responseBody: body });
      expect(hooks.afterEach).toThrow('is missing');
      return recorded()
        .flatMap(({ violations }) => violations)
        .filter(({ at }) => at.endsWith('/ProjectId'));
    };

    expect(wrong(true)).toEqual([]);
    expect(wrong(false)).not.toEqual([]);
  });

  it('stops listening after the last test', () => {
    const { hooks, listeners } = setUp();
    expect(listeners.size).toBe(1);
    hooks.afterAll();
    expect(listeners.size).toBe(0);
  });
});
