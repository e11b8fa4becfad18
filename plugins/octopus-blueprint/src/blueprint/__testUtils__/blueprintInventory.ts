import {
  AccountSpec,
  Blueprint,
  FeedSpec,
  LifecycleSpec,
  RetentionSpec,
} from '../model/Blueprint';
import { projectInventory, variableInventory } from './projectInventory';

function retentionInventory(retention: RetentionSpec): string {
  return retention.shouldKeepForever
    ? 'forever'
    : `${retention.quantityToKeep} ${retention.unit}`;
}

function lifecycleInventory(lifecycle: LifecycleSpec) {
  return {
    name: lifecycle.name,
    phases: lifecycle.phases,
    releaseRetention: retentionInventory(lifecycle.releaseRetention),
    tentacleRetention: retentionInventory(lifecycle.tentacleRetention),
  };
}

/** The inventory has the Terraform provider's names for what a feed holds. */
function feedInventory(feed: FeedSpec) {
  return {
    name: feed.name,
    feedType: feed.feedType,
    feed_uri: feed.feedUri,
    api_version: feed.apiVersion,
    username: feed.username?.supplied,
    password: feed.password?.supplied,
    package_acquisition_location_options:
      feed.packageAcquisitionLocationOptions,
    download_attempts: feed.downloadAttempts,
    download_retry_backoff_seconds: feed.downloadRetryBackoffSeconds,
  };
}

/** An account in the form of the inventory; those of a blueprint are for all environments and no tenants. */
function accountInventory(account: AccountSpec) {
  const shared = {
    name: account.name,
    accountType: account.accountType,
    tenantedDeploymentParticipation: 'Untenanted',
    environments: [],
  };
  return account.accountType === 'AmazonWebServicesAccount'
    ? {
        ...shared,
        accessKey: account.accessKey.supplied,
        secretKey: account.secretKey.supplied,
      }
    : { ...shared, roleArn: account.roleArn };
}

/** A blueprint in the form of the original's inventory. */
export function blueprintInventory(blueprint: Blueprint) {
  return {
    environments: blueprint.environments.map(
      ({ name, sortOrder, useGuidedFailure, allowDynamicInfrastructure }) => ({
        name,
        sortOrder,
        useGuidedFailure,
        allowDynamicInfrastructure,
      }),
    ),
    lifecycles: blueprint.lifecycles.map(lifecycleInventory),
    feeds: blueprint.feeds.map(feedInventory),
    accounts: blueprint.accounts.map(accountInventory),
    projectGroups: blueprint.projectGroups.map(group => group.name),
    libraryVariableSets: blueprint.libraryVariableSets.map(set => ({
      name: set.name,
      variables: set.variables.map(variableInventory),
    })),
    projects: blueprint.projects.map(projectInventory),
  };
}
