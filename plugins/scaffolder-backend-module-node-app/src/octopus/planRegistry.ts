import { InputError } from '@backstage/errors';
import { ServiceRegistry } from '@octopus-backstage/plugin-octopus-blueprint';
import { isServerAtLeast } from '@octopus-backstage/plugin-octopus-node';
import { Image } from '../names/image';
import { OctopusPlan } from './planOctopus';

interface Feed {
  Name: string;
  FeedType: string;
  FeedUri?: string;
  Region?: string;
}

/** Since when feeds may assume a role: "AWS Elastic Container Registry (ECR)" in Octopus's documentation. */
const firstServer = '2025.2';

/**
 * The feed through which Octopus finds the images of a registry besides Docker
 * Hub: one that the space has, or what makes one. Nothing is changed.
 *
 * @param options - `roleArn`: assumed by a new feed of Amazon ECR
 * @returns nothing for Docker Hub, whose feed every project has
 * @throws InputError when a new feed would have to sign in to AWS and cannot
 */
export async function planRegistry({
  client,
  space,
  image,
  roleArn,
  signal,
}: Pick<OctopusPlan, 'client' | 'space'> & {
  image: Image;
  roleArn?: string;
  signal?: AbortSignal;
}): Promise<ServiceRegistry | undefined> {
  const { registry, host, region } = image;
  if (!host) {
    return undefined;
  }
  const feeds = await client.list<Feed>(`/api/${space.Id}/feeds/all`, {
    signal,
  });
  if (registry === 'ghcr') {
    const known = feeds.find(
      feed => feed.FeedType === 'Docker' && hostOf(feed.FeedUri) === host,
    );
    return {
      host,
      feed: {
        name: known?.Name ?? 'GitHub Container Registry',
        feedType: 'Docker',
        feedUri: known?.FeedUri ?? `https://${host}`,
        packageAcquisitionLocationOptions: ['ExecutionTarget', 'NotAcquired'],
      },
    };
  }

  const name = `Amazon ECR ${host.split('.')[0]} ${region}`;
  const ofRegion = feeds.filter(
    feed =>
      feed.FeedType === 'AwsElasticContainerRegistry' && feed.Region === region,
  );
  const known =
    ofRegion.find(feed => feed.Name === name) ??
    // Nothing says which account the key or the role of a feed belongs to.
    (ofRegion.length === 1 && !roleArn ? ofRegion[0] : undefined);
  if (!known && !roleArn) {
    throw new InputError(
      `The space '${space.Name}' has ${
        ofRegion.length ? 'several feeds' : 'no feed'
      } for Amazon ECR in ${region}, by which Octopus would find the builds. Give octopusAwsRoleArn, a role that Octopus may assume, or create a feed named '${name}' there.`,
    );
  }
  if (!known) {
    const { Version } = await client.serverInformation({ signal });
    if (!isServerAtLeast(Version, firstServer)) {
      throw new InputError(
        `Octopus ${Version} cannot assume a role to find images in Amazon ECR: that takes ${firstServer} or newer. Create a feed named '${name}' with an access key in the space '${space.Name}'.`,
      );
    }
  }
  return {
    host,
    feed: {
      name: known?.Name ?? name,
      feedType: 'AwsElasticContainerRegistry',
      region,
      roleArn,
      packageAcquisitionLocationOptions: ['ExecutionTarget', 'NotAcquired'],
    },
  };
}

/** Of an address that people typed. */
function hostOf(address: string | undefined): string | undefined {
  return address
    ?.replace(/^https?:\/\//i, '')
    .split('/')[0]
    .toLowerCase();
}
