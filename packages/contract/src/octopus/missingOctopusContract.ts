import { missingOctopusDocument } from '../document/octopusDocument';
import { missingFacts } from '../facts/loadFacts';

/** Names what is missing of what Octopus's traffic is checked against. */
export function missingOctopusContract(): string[] {
  return [...missingOctopusDocument(), ...missingFacts()];
}

/** True when the OpenAPI document and the facts of a newer server are there. */
export function octopusContractAvailable(): boolean {
  return missingOctopusContract().length === 0;
}
