import { Tables } from '../generate/replaceGenerated';
import { scaffolderActions } from './actions';
import { addresses } from './addresses';
import { authorisation } from './authorisation';
import {
  benchmarkRun,
  bundleCompositionTable,
  bundleTable,
  clusterTimeTable,
  freshTable,
} from './benchmarks';
import { blueprintContents } from './blueprint';
import { configurationOf } from './configuration';
import { conformanceResults } from './conformance';
import { findings as clusterFindings } from '../clusters/findings';
import { situations } from '../clusters/situations';
import { standIn } from '../clusters/standIn';
import { dayTwo } from '../seededServices/dayTwo';
import { findings } from '../seededServices/findings';
import { inputs } from '../seededServices/inputs';
import { errorMessages } from './errorMessages';
import { keptBounds } from './kept';
import {
  iamPolicyOfPortal,
  octopusKeyPermissions,
  octopusKeyRoles,
} from './keys';
import { permissions } from './permissions';
import { reports } from './reports';
import { seededServices } from './seededServices';
import { soakRun } from './soak';
import { faultsRun, memoryRun, outagesRun, survivalRun } from './survival';
import { templates } from './templates';
import { waitLimits } from './waits';

/** What can stand between marks, by the name in them. */
export const tables: Tables = {
  actions: scaffolderActions,
  addresses,
  authorisation,
  'benchmark-run': benchmarkRun,
  'bundle-composition': bundleCompositionTable,
  'bundle-sizes': bundleTable,
  'blueprint-contents': blueprintContents,
  'cluster-findings': () => seededServices(clusterFindings),
  'cluster-situations': () => seededServices(situations),
  'cluster-stand-in': () => seededServices(standIn),
  'cluster-times': clusterTimeTable,
  'configuration-catalog': configurationOf('catalog-backend-module-octopus'),
  'configuration-eks': configurationOf('scaffolder-backend-module-eks'),
  'configuration-octopus-backend': configurationOf('octopus-backend'),
  'configuration-octopus-node': configurationOf('octopus-node'),
  'conformance-results': conformanceResults,
  'error-messages': errorMessages,
  'faults-run': faultsRun,
  'fresh-run': freshTable,
  'iam-policy': iamPolicyOfPortal,
  'octopus-key-permissions': octopusKeyPermissions,
  'octopus-key-roles': octopusKeyRoles,
  'memory-run': memoryRun,
  'outages-run': outagesRun,
  permissions,
  reports,
  'seeded-service-day-two': () => seededServices(dayTwo),
  'seeded-service-findings': () => seededServices(findings),
  'seeded-service-inputs': () => seededServices(inputs),
  'soak-run': soakRun,
  'survival-run': survivalRun,
  templates,
  kept: keptBounds,
  waits: waitLimits,
};
