import type { Blueprint } from '@octopus-backstage/plugin-octopus-blueprint';
import { Configuration } from './Configuration';
import { feedTypes } from './feedTypes';
import { idOf, label } from './expressions';
import { SpaceIds } from './SpaceIds';
import { valueOf } from './valueOf';

const retention = (spec: Blueprint['lifecycles'][0]['releaseRetention']) => [
  spec.shouldKeepForever
    ? { strategy: 'Forever' }
    : {
        strategy: 'Count',
        unit: spec.unit,
        quantity_to_keep: spec.quantityToKeep,
      },
];

const environments = (names: string[]) =>
  names.map(name => idOf('environment', name));

/** What the projects of a blueprint share, but for variables. */
export function sharedResources(
  blueprint: Blueprint,
  ids: SpaceIds,
  configuration: Configuration,
): void {
  const add = (
    type: string,
    kind: string,
    name: string,
    body: Record<string, unknown>,
  ) =>
    configuration.add(type, label(name), ids.find(kind, name).Id, {
      name,
      ...body,
    });

  blueprint.environments.forEach(spec =>
    add('environment', 'environments', spec.name, {
      description: spec.description ?? '',
      sort_order: spec.sortOrder,
      use_guided_failure: spec.useGuidedFailure,
      allow_dynamic_infrastructure: spec.allowDynamicInfrastructure,
    }),
  );
  blueprint.lifecycles.forEach(spec =>
    add('lifecycle', 'lifecycles', spec.name, {
      description: spec.description ?? '',
      release_retention_with_strategy: retention(spec.releaseRetention),
      tentacle_retention_with_strategy: retention(spec.tentacleRetention),
      phase: spec.phases.map(phase => ({
        name: phase.name,
        automatic_deployment_targets: environments(
          phase.automaticDeploymentTargets,
        ),
        optional_deployment_targets: environments(
          phase.optionalDeploymentTargets,
        ),
        is_optional_phase: phase.isOptionalPhase,
        minimum_environments_before_promotion:
          phase.minimumEnvironmentsBeforePromotion,
      })),
    }),
  );
  blueprint.feeds.forEach(spec =>
    add(feedTypes[spec.feedType], 'feeds', spec.name, {
      feed_uri: spec.feedUri,
      api_version: spec.apiVersion,
      username: spec.username && valueOf(spec.username),
      password: spec.password && valueOf(spec.password),
      package_acquisition_location_options:
        spec.packageAcquisitionLocationOptions,
      download_attempts: spec.downloadAttempts,
      download_retry_backoff_seconds: spec.downloadRetryBackoffSeconds,
    }),
  );
  blueprint.accounts.forEach(spec =>
    spec.accountType === 'AmazonWebServicesAccount'
      ? add('aws_account', 'accounts', spec.name, {
          description: spec.description ?? '',
          access_key: valueOf(spec.accessKey),
          secret_key: valueOf(spec.secretKey),
        })
      : add('aws_openid_connect_account', 'accounts', spec.name, {
          description: spec.description ?? '',
          role_arn: spec.roleArn,
          session_duration: Number(spec.sessionDuration),
        }),
  );
  blueprint.libraryVariableSets.forEach(spec =>
    add('library_variable_set', 'libraryvariablesets', spec.name, {
      description: spec.description ?? '',
    }),
  );
  blueprint.projectGroups.forEach(spec =>
    add('project_group', 'projectgroups', spec.name, {
      description: spec.description ?? '',
    }),
  );
}
