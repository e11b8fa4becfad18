import { accountExceptions } from './accounts';
import { endpointExceptions } from './endpoints';
import { feedExceptions } from './feeds';
import { statusExceptions } from './statuses';
import { triggerExceptions } from './triggers';
import { ContractException } from './types';
import { wireFormExceptions } from './wireForms';

/**
 * The one table of everything that Octopus servers do and the 2021.2 document
 * does not say. An entry without a source fails a test; an entry that no
 * recorded exchange needed is listed in the report.
 */
export const octopusExceptions: ContractException[] = [
  ...wireFormExceptions,
  ...statusExceptions,
  ...accountExceptions,
  ...feedExceptions,
  ...triggerExceptions,
  ...endpointExceptions,
];
