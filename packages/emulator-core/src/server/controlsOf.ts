import { FramedServer } from './FramedServer';
import { SandboxControls } from './SandboxControls';

/**
 * The controls of a server.
 *
 * @public
 */
export function controlsOf(server: FramedServer): SandboxControls {
  const { counter, faults } = server.frame;
  return {
    handle: request => server.handle(request),
    fetch: async request => {
      const outcome = await server.handle(request);
      if (outcome === 'reset') {
        throw new TypeError('fetch failed', {
          cause: Object.assign(new Error('read ECONNRESET'), {
            code: 'ECONNRESET',
          }),
        });
      }
      return outcome;
    },
    reset: () => server.reset(),
    requests: () => counter.read(),
    clearRequests: () => counter.clear(),
    onExchange: listener => server.frame.onExchange(listener),
    addFault: rule => faults.add(rule),
    clearFaults: () => faults.clear(),
    faults: () => faults.rules(),
    faultsMet: () => faults.count(),
  };
}
