import { LifecycleSpec, PhaseSpec, RetentionSpec } from '../model/Blueprint';
import { environmentNames, lifecycleNames } from '../model/objectNames';

const threeDays: RetentionSpec = {
  unit: 'Days',
  quantityToKeep: 3,
  shouldKeepForever: false,
};

/** A phase of one environment, which it is named after. */
function phase(
  environment: string,
  options: { optional?: boolean; automatic?: boolean } = {},
): PhaseSpec {
  return {
    name: environment,
    automaticDeploymentTargets: options.automatic ? [environment] : [],
    optionalDeploymentTargets: options.automatic ? [] : [environment],
    isOptionalPhase: options.optional ?? false,
    minimumEnvironmentsBeforePromotion: 0,
  };
}

const { development, featureBranch, test, production, security, sync } =
  environmentNames;

const applicationPhases = [
  phase(development),
  phase(featureBranch, { optional: true }),
  phase(test),
  phase(production),
];

export const lifecycles: LifecycleSpec[] = [
  {
    name: lifecycleNames.application,
    description: 'From development to production.',
    phases: applicationPhases,
    releaseRetention: threeDays,
    tentacleRetention: threeDays,
  },
  {
    name: lifecycleNames.devSecOps,
    description:
      'From development to production, then once more to the security environment by itself.',
    phases: [...applicationPhases, phase(security, { automatic: true })],
    releaseRetention: threeDays,
    tentacleRetention: threeDays,
  },
  {
    name: lifecycleNames.featureBranch,
    description: 'Feature branches only, so that they never reach production.',
    phases: [phase(featureBranch)],
    releaseRetention: threeDays,
    tentacleRetention: threeDays,
  },
  {
    name: lifecycleNames.sync,
    description: 'For work on other systems, such as new repositories.',
    phases: [phase(sync)],
    releaseRetention: threeDays,
    tentacleRetention: threeDays,
  },
];
