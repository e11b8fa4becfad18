import {
  createOctopusContract,
  OctopusContract,
} from '../octopus/createOctopusContract';
import { missingOctopusContract } from '../octopus/missingOctopusContract';
import { recordExchange } from '../report/recordExchange';
import { Exchange } from '../model/types';
import { checkTraffic, Traffic } from './checkTraffic';
import { saySkipped } from './describeUnlessMissing';

let shared: OctopusContract | undefined;

function contract(): OctopusContract {
  shared ??= createOctopusContract();
  return shared;
}

/**
 * Checks everything that a test file sends to Octopus, and every answer. Call
 * it once at the top of the file, outside of any test: the test during which
 * the contract is broken fails. Says so, and does nothing, where the OpenAPI
 * document or the facts are missing.
 *
 * @param source - whatever tells of exchanges, such as the sandbox
 */
export function checkOctopusTraffic(source: {
  onExchange(listener: (exchange: Exchange) => void): () => void;
}): Traffic {
  const missing = missingOctopusContract();
  if (missing.length) {
    saySkipped('the check of what is sent to Octopus', missing);
    return { provokes: () => {} };
  }
  return checkTraffic(source, {
    name: 'Octopus',
    examine: exchange => contract().examine(exchange),
    record: recordExchange,
  });
}
