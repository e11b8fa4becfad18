import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { act, renderHook } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { octopusApiMock } from '../__testUtils__/octopusApiMock';
import { projectView } from '../__testUtils__/projectView';
import { responseError } from '../__testUtils__/responseError';
import { OctopusApi, octopusApiRef } from '../api/octopusApiRef';
import { useOctopusProject } from './useOctopusProject';

const entityRef = 'component:default/octopub-frontend';

class FakeSignals {
  readonly listeners = new Set<(message: any) => void>();
  subscribe(_channel: string, onMessage: (message: any) => void) {
    this.listeners.add(onMessage);
    return { unsubscribe: () => this.listeners.delete(onMessage) };
  }
  send(message: object) {
    this.listeners.forEach(listener => listener(message));
  }
}

function setHidden(hidden: boolean) {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  jest
    .spyOn(document, 'visibilityState', 'get')
    .mockReturnValue(hidden ? 'hidden' : 'visible');
  document.dispatchEvent(new Event('visibilitychange'));
}

function renderProject(api: OctopusApi, signals?: FakeSignals) {
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider
      apis={[
        [octopusApiRef, api],
        ...(signals ? [[signalApiRef, signals] as any] : []),
      ]}
    >
      {children}
    </TestApiProvider>
  );
  return renderHook(
    () => [useOctopusProject(entityRef), useOctopusProject(entityRef)],
    { wrapper },
  );
}

function apiWith(answer: () => Partial<OctopusProjectView> | Promise<never>) {
  const getProject = jest.fn(async () => projectView(await answer()));
  return { api: octopusApiMock({ getProject }), getProject };
}

/** Advances time in small steps, because React renders only between them. */
async function pass(ms: number) {
  for (let passed = 0; passed < ms; passed += 100) {
    await act(() => jest.advanceTimersByTimeAsync(100));
  }
}

describe('useOctopusProject', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('asks once, however many components use it', async () => {
    const { api, getProject } = apiWith(() => ({}));
    const { result } = renderProject(api);
    await pass(100);

    expect(getProject).toHaveBeenCalledTimes(1);
    expect(result.current[0].project?.project.name).toBe(
      'EKS Octopub Frontend',
    );
    expect(result.current[1].project).toBe(result.current[0].project);
  });

  it('asks every minute while nothing runs', async () => {
    const { api, getProject } = apiWith(() => ({}));
    const { rerender } = renderProject(api);
    await pass(30_000);
    rerender();
    await pass(29_000);
    expect(getProject).toHaveBeenCalledTimes(1);
    await pass(2_000);
    expect(getProject).toHaveBeenCalledTimes(2);
  });

  it.each(['isActive', 'isPartial', 'isLastKnown'])(
    'asks every five seconds while the project %s',
    async flag => {
      let isSet = true;
      const { api, getProject } = apiWith(() => ({ [flag]: isSet }));
      renderProject(api);
      await pass(16_000);
      expect(getProject).toHaveBeenCalledTimes(4);

      isSet = false;
      await pass(5_000);
      const calls = getProject.mock.calls.length;
      await pass(50_000);
      expect(getProject).toHaveBeenCalledTimes(calls);
    },
  );

  it('asks nothing in a hidden tab, and at once when it is looked at again', async () => {
    const { api, getProject } = apiWith(() => ({ isActive: true }));
    renderProject(api);
    await pass(6_000);
    expect(getProject).toHaveBeenCalledTimes(2);

    setHidden(true);
    await pass(120_000);
    expect(getProject).toHaveBeenCalledTimes(2);

    setHidden(false);
    await pass(100);
    expect(getProject).toHaveBeenCalledTimes(3);
  });

  const signal = (
    signals: FakeSignals,
    project = 'Projects-1',
    fetchedAt = new Date().toISOString(),
  ) =>
    act(() => signals.send({ key: `sandbox/Spaces-1/${project}`, fetchedAt }));

  it('asks when the backend signals this project, once for all components', async () => {
    const signals = new FakeSignals();
    const { api, getProject } = apiWith(() => ({}));
    renderProject(api, signals);
    await pass(3_000);
    expect(signals.listeners.size).toBe(1);

    signal(signals, 'Projects-2');
    await pass(1_100);
    expect(getProject).toHaveBeenCalledTimes(1);

    signal(signals);
    signal(signals);
    await pass(1_100);
    expect(getProject).toHaveBeenCalledTimes(2);
  });

  it('does not ask for what came with its own answer', async () => {
    const signals = new FakeSignals();
    const { api, getProject } = apiWith(() => ({
      isActive: true,
      fetchedAt: new Date().toISOString(),
    }));
    renderProject(api, signals);
    await pass(4_900);
    // The backend sends the signal before the response.
    signal(signals, undefined, new Date(Date.now() + 100).toISOString());
    await pass(1_500);
    expect(getProject).toHaveBeenCalledTimes(2);
    signal(signals, undefined, new Date(Date.now() - 60_000).toISOString());
    await pass(1_100);
    expect(getProject).toHaveBeenCalledTimes(2);
    signal(signals);
    await pass(1_100);
    expect(getProject).toHaveBeenCalledTimes(3);
  });

  it('takes nothing older from a backend that has just started', async () => {
    const at = (minutes: number) =>
      new Date(Date.UTC(2026, 10, 29, 12, minutes)).toISOString();
    let answer: Partial<OctopusProjectView> = {
      fetchedAt: at(10),
      isActive: true,
    };
    const { api } = apiWith(() => answer);
    const { result } = renderProject(api);
    await pass(100);

    const refused = { allowed: false, reason: 'permission' } as const;
    const abilities = { ...projectView().abilities, deploy: refused };
    answer = { fetchedAt: at(9), isLastKnown: true, abilities };
    await pass(5_100);
    expect(result.current[0].project).toMatchObject({
      fetchedAt: at(10),
      isActive: true,
      abilities: { deploy: refused },
    });
    expect(result.current[0].project).not.toHaveProperty('isLastKnown');

    answer = { fetchedAt: at(11) };
    await pass(5_100);
    expect(result.current[0].project?.fetchedAt).toBe(at(11));
  });

  it('does not answer signals in a hidden tab', async () => {
    const signals = new FakeSignals();
    const { api, getProject } = apiWith(() => ({}));
    renderProject(api, signals);
    await pass(3_000);
    setHidden(true);

    signal(signals);
    await pass(1_100);
    expect(getProject).toHaveBeenCalledTimes(1);
  });

  it('lets go of the signals with the page', async () => {
    const signals = new FakeSignals();
    const { api } = apiWith(() => ({}));
    const { unmount } = renderProject(api, signals);
    await pass(100);
    unmount();
    expect(signals.listeners.size).toBe(0);
  });

  it('keeps what it has when asking fails, and asks again after a minute', async () => {
    const down = await responseError(503, 'ServiceUnavailableError', 'Down');
    let isDown = false;
    const { api, getProject } = apiWith(() =>
      isDown ? Promise.reject(down) : {},
    );
    const { result } = renderProject(api);
    await pass(100);
    isDown = true;
    await pass(60_000);

    expect(result.current[0].error).toBe(down);
    expect(result.current[0].project?.project.id).toBe('Projects-1');

    isDown = false;
    const calls = getProject.mock.calls.length;
    await pass(61_000);
    expect(getProject.mock.calls.length).toBeGreaterThan(calls);
    expect(result.current[0].error).toBeUndefined();
  });

  it('does not keep asking for what it may not see', async () => {
    const denied = await responseError(403, 'NotAllowedError', 'No');
    const { api, getProject } = apiWith(() => Promise.reject(denied));
    renderProject(api);
    await pass(130_000);
    expect(getProject).toHaveBeenCalledTimes(1);
  });
});
