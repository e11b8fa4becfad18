import { accountDifferences } from './accounts';
import { artifactDifferences } from './artifacts';
import { bodyDifferences } from './bodies';
import { endpointDifferences } from './endpoints';
import { environmentDifferences } from './environments';
import { ephemeralDifferences } from './ephemeral';
import { feedDifferences } from './feeds';
import { formDifferences } from './forms';
import { gitDifferences } from './git';
import { interruptionDifferences } from './interruptions';
import { listQueryDifferences } from './listQueries';
import { operationDifferences } from './operations';
import { processDifferences } from './processes';
import { projectDifferences } from './projects';
import { releaseDifferences } from './releases';
import { runbookDifferences } from './runbooks';
import { statusDifferences } from './statuses';
import { subscriptionDifferences } from './subscriptions';
import { taskDifferences } from './tasks';
import { triggerDifferences } from './triggers';
import { AcceptedDifference } from './types';
import { userDifferences } from './users';
import { wireFormDifferences } from './wireForms';

/**
 * The one table of everything that Octopus servers do and the 2021.2 document
 * does not say. An entry without a source fails a test; an entry that no
 * recorded exchange needed is listed in the report.
 */
export const octopusAcceptedDifferences: AcceptedDifference[] = [
  ...wireFormDifferences,
  ...statusDifferences,
  ...listQueryDifferences,
  ...bodyDifferences,
  ...operationDifferences,
  ...projectDifferences,
  ...gitDifferences,
  ...environmentDifferences,
  ...ephemeralDifferences,
  ...accountDifferences,
  ...artifactDifferences,
  ...feedDifferences,
  ...endpointDifferences,
  ...processDifferences,
  ...releaseDifferences,
  ...taskDifferences,
  ...formDifferences,
  ...interruptionDifferences,
  ...runbookDifferences,
  ...subscriptionDifferences,
  ...triggerDifferences,
  ...userDifferences,
];
