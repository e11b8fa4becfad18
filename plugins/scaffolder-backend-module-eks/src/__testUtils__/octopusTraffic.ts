import { checkOctopusTraffic } from '@octopus-backstage/contract';
import { OctopusSandbox } from '@octopus-backstage/emulator-octopus';

type Exchange = Parameters<Parameters<OctopusSandbox['onExchange']>[0]>[0];

const listeners = new Set<(exchange: Exchange) => void>();

// Only test files that talk to Octopus import this, so their traffic is checked.
checkOctopusTraffic({
  onExchange: listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
});

/** Checks all requests to this Octopus and its responses against the OpenAPI document. */
export function checkAgainstContract(sandbox: OctopusSandbox): void {
  sandbox.onExchange(exchange =>
    listeners.forEach(listener => listener(exchange)),
  );
}
