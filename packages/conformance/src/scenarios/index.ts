import { Scenario } from '../types';
import { everyKindScenarios } from './terraformEveryKind';

/** Everything that `conformance` runs, in this order. */
export const scenarios: Scenario[] = [...everyKindScenarios];
