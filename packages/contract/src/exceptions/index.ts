import { accountExceptions } from './accounts';
import { bodyExceptions } from './bodies';
import { certificateExceptions } from './certificates';
import { commandExceptions } from './commands';
import { endpointExceptions } from './endpoints';
import { environmentExceptions } from './environments';
import { ephemeralExceptions } from './ephemeral';
import { feedExceptions } from './feeds';
import { formExceptions } from './forms';
import { interruptionExceptions } from './interruptions';
import { listQueryExceptions } from './listQueries';
import { operationExceptions } from './operations';
import { processExceptions } from './processes';
import { projectExceptions } from './projects';
import { releaseExceptions } from './releases';
import { runbookExceptions } from './runbooks';
import { statusExceptions } from './statuses';
import { taskExceptions } from './tasks';
import { triggerExceptions } from './triggers';
import { ContractException } from './types';
import { userExceptions } from './users';
import { wireFormExceptions } from './wireForms';

/**
 * The one table of everything that Octopus servers do and the 2021.2 document
 * does not say. An entry without a source fails a test; an entry that no
 * recorded exchange needed is listed in the report.
 */
export const octopusExceptions: ContractException[] = [
  ...wireFormExceptions,
  ...statusExceptions,
  ...listQueryExceptions,
  ...bodyExceptions,
  ...commandExceptions,
  ...operationExceptions,
  ...projectExceptions,
  ...environmentExceptions,
  ...ephemeralExceptions,
  ...accountExceptions,
  ...certificateExceptions,
  ...feedExceptions,
  ...endpointExceptions,
  ...processExceptions,
  ...releaseExceptions,
  ...taskExceptions,
  ...formExceptions,
  ...interruptionExceptions,
  ...runbookExceptions,
  ...triggerExceptions,
  ...userExceptions,
];
