import { RunbookSpec } from '../../blueprint/model/Blueprint';
import { pick } from '../model/fields';
import {
  connectivityPolicy,
  managedConnectivityPolicy,
} from './connectivityPolicy';
import { Kind } from './Kind';

/**
 * A runbook without its steps. Source of the fields: octopus-api.md section 3,
 * definition `RunbookResource`.
 */
export const runbook: Kind<RunbookSpec> = {
  kind: 'runbook',
  label: 'runbook',
  shared: false,
  fields: (spec, ids) => ({
    Name: spec.name,
    Description: spec.description ?? '',
    EnvironmentScope: 'Specified',
    Environments: spec.environments.map(name => ids.of('environment', name)),
    MultiTenancyMode: spec.multiTenancyMode,
    DefaultGuidedFailureMode: spec.defaultGuidedFailureMode,
    RunRetentionPolicy: {
      QuantityToKeep: spec.retention,
      ShouldKeepForever: false,
    },
    ...(spec.allowDeploymentsToNoTargets !== undefined && {
      ConnectivityPolicy: connectivityPolicy(spec.allowDeploymentsToNoTargets),
    }),
  }),
  managed: resource => ({
    ...pick(resource, [
      'Name',
      'Description',
      'EnvironmentScope',
      'Environments',
      'MultiTenancyMode',
      'DefaultGuidedFailureMode',
    ]),
    RunRetentionPolicy: pick(resource.RunRetentionPolicy, [
      'QuantityToKeep',
      'ShouldKeepForever',
    ]),
    ConnectivityPolicy: managedConnectivityPolicy(resource.ConnectivityPolicy),
  }),
};
