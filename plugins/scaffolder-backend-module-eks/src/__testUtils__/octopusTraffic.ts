import { checkOctopusTraffic } from '@octopus-backstage/contract';
import { OctopusSandbox } from '@octopus-backstage/emulator-octopus';

type Exchange = Parameters<Parameters<OctopusSandbox['onExchange']>[0]>[0];

const listeners = new Set<(exchange: Exchange) => void>();

// Whatever imports this is a test file that talks to Octopus, so it is checked.
checkOctopusTraffic({
  onExchange: listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
});

/** Holds everything that is said to this Octopus, and by it, to its OpenAPI document. */
export function checkAgainstContract(sandbox: OctopusSandbox): void {
  sandbox.onExchange(exchange =>
    listeners.forEach(listener => listener(exchange)),
  );
}
