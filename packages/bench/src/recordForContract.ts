import {
  createOctopusContract,
  recordExchange,
} from '@octopus-backstage/contract';
import { OctopusSandbox } from '@octopus-backstage/emulator-octopus';

/**
 * Where CI asks for it, the traffic is held to Octopus's OpenAPI document too,
 * until the returned function is called.
 */
export function recordForContract(sandbox: OctopusSandbox): () => void {
  if (!process.env.OCTOPUS_CONTRACT_RECORD) {
    return () => {};
  }
  const contract = createOctopusContract();
  return sandbox.onExchange(exchange =>
    recordExchange(contract.examine(exchange)),
  );
}
