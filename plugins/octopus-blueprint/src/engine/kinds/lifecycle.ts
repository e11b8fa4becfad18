import { LifecycleSpec, RetentionSpec } from '../../blueprint/model/Blueprint';
import { sameName } from '../comparing/sameName';
import { Fields, pick, pickEach } from '../model/fields';
import { Kind } from './Kind';

const retentionFields = ['Unit', 'QuantityToKeep', 'ShouldKeepForever'];

/**
 * `Strategy` came with 2025.3 and would be the space's default if it were left
 * out there; older servers ignore it. Source: octopus-api.md section 3 and
 * OctopusDeploy/go-octopusdeploy:pkg/core/retention_period.go. Not managed: an
 * edit of it shows in the other three fields, and an upgrade of the server is
 * no edit.
 */
function retention(spec: RetentionSpec): Fields {
  return {
    Unit: spec.unit,
    QuantityToKeep: spec.quantityToKeep,
    ShouldKeepForever: spec.shouldKeepForever,
    Strategy: spec.shouldKeepForever ? 'Forever' : 'Count',
  };
}

/** Source of the fields: octopus-api.md section 3, definition `LifecycleResource`. */
export const lifecycle: Kind<LifecycleSpec> = {
  kind: 'lifecycle',
  label: 'lifecycle',
  shared: true,
  fields: (spec, ids) => ({
    Name: spec.name,
    Description: spec.description ?? '',
    Phases: spec.phases.map(phase => ({
      Name: phase.name,
      AutomaticDeploymentTargets: phase.automaticDeploymentTargets.map(name =>
        ids.of('environment', name),
      ),
      OptionalDeploymentTargets: phase.optionalDeploymentTargets.map(name =>
        ids.of('environment', name),
      ),
      IsOptionalPhase: phase.isOptionalPhase,
      MinimumEnvironmentsBeforePromotion:
        phase.minimumEnvironmentsBeforePromotion,
    })),
    ReleaseRetentionPolicy: retention(spec.releaseRetention),
    TentacleRetentionPolicy: retention(spec.tentacleRetention),
  }),
  managed: resource => ({
    ...pick(resource, ['Name', 'Description']),
    Phases: pickEach(resource.Phases, [
      'Name',
      'AutomaticDeploymentTargets',
      'OptionalDeploymentTargets',
      'IsOptionalPhase',
      'MinimumEnvironmentsBeforePromotion',
    ]),
    ReleaseRetentionPolicy: pick(
      resource.ReleaseRetentionPolicy,
      retentionFields,
    ),
    TentacleRetentionPolicy: pick(
      resource.TentacleRetentionPolicy,
      retentionFields,
    ),
  }),
  merge: (current, fields) => ({
    ...fields,
    Phases: (fields.Phases as Fields[]).map(phase => {
      const before = ((current.Phases ?? []) as Fields[]).find(({ Name }) =>
        sameName(Name, phase.Name as string),
      );
      return before ? { ...before, ...phase } : phase;
    }),
  }),
};
