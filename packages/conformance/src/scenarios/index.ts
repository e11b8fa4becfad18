import { Scenario } from '../model/types';
import { goLibraryScenarios } from './goLibrary';
import { mcpServerScenarios } from './mcpServer';
import { dataSourceScenarios } from './terraformDataSources';
import { importScenarios } from './terraformImports';
import { octopusCliScenarios } from './octopusCli';
import { everyKindScenarios } from './terraformEveryKind';
import { olderProviderScenarios } from './terraformOlder';
import { typeScriptClientScenarios } from './typeScriptClient';

/** Everything that `conformance` runs, in this order. */
export const scenarios: Scenario[] = [
  ...everyKindScenarios,
  ...olderProviderScenarios,
  ...dataSourceScenarios,
  ...importScenarios,
  ...goLibraryScenarios,
  ...octopusCliScenarios,
  ...typeScriptClientScenarios,
  ...mcpServerScenarios,
];
