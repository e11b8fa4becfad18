import { EnvironmentSpec } from '../model/Blueprint';
import { environmentNames } from '../model/objectNames';

/** In the order of their sort order, which leaves room before them. */
export const environments: EnvironmentSpec[] = [
  {
    name: environmentNames.development,
    sortOrder: 10,
    useGuidedFailure: true,
    allowDynamicInfrastructure: true,
  },
  {
    name: environmentNames.featureBranch,
    sortOrder: 11,
    useGuidedFailure: false,
    allowDynamicInfrastructure: true,
  },
  {
    name: environmentNames.test,
    sortOrder: 12,
    useGuidedFailure: true,
    allowDynamicInfrastructure: true,
  },
  {
    name: environmentNames.production,
    sortOrder: 13,
    useGuidedFailure: true,
    allowDynamicInfrastructure: true,
  },
  {
    name: environmentNames.security,
    sortOrder: 14,
    useGuidedFailure: false,
    allowDynamicInfrastructure: true,
  },
  {
    name: environmentNames.sync,
    sortOrder: 15,
    useGuidedFailure: false,
    allowDynamicInfrastructure: true,
  },
];
