import {
  Addon,
  CreateAddonRequest,
  CreateAddonResponse,
  DeleteAddonRequest,
  DeleteAddonResponse,
  DescribeAddonRequest,
  DescribeAddonResponse,
  DescribeAddonConfigurationRequest,
  DescribeAddonConfigurationResponse,
  DescribeAddonVersionsRequest,
  DescribeAddonVersionsResponse,
  ListAddonsRequest,
  ListAddonsResponse,
  Update,
  UpdateAddonRequest,
  UpdateAddonResponse,
} from '@aws-sdk/client-eks';
import { randomUUID } from 'node:crypto';
import { AwsError } from '../../http/AwsError';
import { Call } from '../../services/service';
import { hex } from '../../world/ids';
import { activeClusterOf, clusterOf } from '../clusterOf';
import { ClusterRecord } from '../ClusterRecord';
import { listed } from '../listed';
import { addonsFor, allAddons } from './addonVersions';
import { checkConfiguration } from './checkConfiguration';
import { describeConfiguration } from './describeConfiguration';
import { canRun, settleAddon } from './settleAddon';
import { regionalArn } from '../../world/partitions';

/**
 * Sources: EKS API Reference; the message about a missing add-on: EKS User
 * Guide, "Remove an Amazon EKS add-on". The other words are not known.
 */
export const addonOperations = {
  CreateAddon(input: CreateAddonRequest, call: Call): CreateAddonResponse {
    const { world, region } = call;
    const record = activeClusterOf(input.clusterName, call);
    const name = input.addonName!;
    const token = input.clientRequestToken;
    const before = record.addons.get(name);
    if (before) {
      if (token && record.tokens.get(token) === name) {
        return { addon: before };
      }
      throw refuse('ResourceInUseException', 'Addon already exists.', input);
    }
    const addonVersion = versionOf(input, record);
    checkConfiguration(input);
    const now = world.clock.now();
    const addon: Addon = {
      addonName: name,
      clusterName: input.clusterName,
      status: 'CREATING',
      addonVersion,
      health: { issues: [] },
      addonArn: regionalArn(
        'eks',
        region.name,
        world.account,
        `addon/${input.clusterName}/${name}/${hex(8)}-${hex(4)}-${hex(4)}-${hex(
          4,
        )}-${hex(12)}`,
      ),
      createdAt: now,
      modifiedAt: now,
      serviceAccountRoleArn: input.serviceAccountRoleArn,
      tags: input.tags ?? {},
      configurationValues: input.configurationValues,
    };
    record.addons.set(name, addon);
    if (token) {
      record.tokens.set(token, name);
    }
    const couldRun = canRun(addon, record);
    world.clock.after(world.durations.addonCreation, () =>
      settleAddon(addon, record, call, couldRun),
    );
    return { addon: { ...addon } };
  },

  UpdateAddon(input: UpdateAddonRequest, call: Call): UpdateAddonResponse {
    const { world } = call;
    const record = activeClusterOf(input.clusterName, call);
    const addon = addonOf(record, input);
    if (input.addonVersion) {
      addon.addonVersion = versionOf(input, record);
    }
    checkConfiguration(input);
    addon.configurationValues =
      input.configurationValues ?? addon.configurationValues;
    addon.status = 'UPDATING';
    addon.modifiedAt = world.clock.now();
    const update: Update = {
      id: randomUUID(),
      status: 'InProgress',
      type: 'AddonUpdate',
      params: [],
      createdAt: world.clock.now(),
      errors: [],
    };
    record.updates.set(update.id!, update);
    const couldRun = canRun(addon, record);
    world.clock.after(world.durations.addonCreation, () => {
      update.status = 'Successful';
      settleAddon(addon, record, call, couldRun);
    });
    return { update: { ...update } };
  },

  DescribeAddon: (
    input: DescribeAddonRequest,
    call: Call,
  ): DescribeAddonResponse => ({
    addon: addonOf(clusterOf(input.clusterName, call), input),
  }),

  ListAddons(input: ListAddonsRequest, call: Call): ListAddonsResponse {
    const { items, nextToken } = listed(
      [...clusterOf(input.clusterName, call).addons.keys()],
      input,
    );
    return { addons: items, nextToken };
  },

  DeleteAddon(input: DeleteAddonRequest, call: Call): DeleteAddonResponse {
    const { world } = call;
    const record = clusterOf(input.clusterName, call);
    const addon = addonOf(record, input);
    addon.status = 'DELETING';
    world.clock.after(world.durations.addonDeletion, () =>
      record.addons.delete(input.addonName!),
    );
    return { addon: { ...addon } };
  },

  DescribeAddonConfiguration(
    input: DescribeAddonConfigurationRequest,
    call: Call,
  ): DescribeAddonConfigurationResponse {
    const isKnown = allAddons(call.world.clock.now()).some(
      ({ addonName, addonVersions }) =>
        addonName === input.addonName &&
        addonVersions!.some(
          ({ addonVersion }) => addonVersion === input.addonVersion,
        ),
    );
    if (!isKnown) {
      throw refuse(
        'InvalidParameterException',
        'Addon version specified is not supported',
        { ...input, clusterName: undefined },
      );
    }
    return describeConfiguration(
      input.addonName!,
      input.addonVersion!,
      call.region.name,
    );
  },

  DescribeAddonVersions(
    input: DescribeAddonVersionsRequest,
    { world }: Call,
  ): DescribeAddonVersionsResponse {
    const all = input.kubernetesVersion
      ? addonsFor(input.kubernetesVersion)
      : allAddons(world.clock.now());
    const page = listed(
      all.filter(
        ({ addonName, type, publisher, owner }) =>
          (!input.addonName || addonName === input.addonName) &&
          (!input.types?.length || input.types.includes(type!)) &&
          (!input.publishers?.length ||
            input.publishers.includes(publisher!)) &&
          (!input.owners?.length || input.owners.includes(owner!)),
      ),
      input,
    );
    return { addons: page.items, nextToken: page.nextToken };
  },
};

type AddonInput = Pick<
  CreateAddonRequest,
  'clusterName' | 'addonName' | 'addonVersion'
>;

function addonOf({ addons }: ClusterRecord, input: AddonInput): Addon {
  const addon = addons.get(input.addonName!);
  if (!addon) {
    throw refuse(
      'ResourceNotFoundException',
      `No addon: ${input.addonName} found in cluster: ${input.clusterName}`,
      input,
    );
  }
  return addon;
}

/** The build that is asked for, else the default of the cluster's version. */
function versionOf(input: AddonInput, { cluster }: ClusterRecord): string {
  const info = addonsFor(cluster.version!).find(
    ({ addonName }) => addonName === input.addonName,
  );
  const version = info?.addonVersions!.find(one =>
    input.addonVersion
      ? one.addonVersion === input.addonVersion
      : one.compatibilities![0].defaultVersion,
  );
  if (!version) {
    throw refuse(
      'InvalidParameterException',
      info
        ? 'Addon version specified is not supported'
        : `Addon ${input.addonName} specified is not supported in ${cluster.version} kubernetes version`,
      input,
    );
  }
  return version.addonVersion!;
}

function refuse(code: string, message: string, input: AddonInput): AwsError {
  const { clusterName, addonName } = input;
  return new AwsError(code, message, { clusterName, addonName });
}
