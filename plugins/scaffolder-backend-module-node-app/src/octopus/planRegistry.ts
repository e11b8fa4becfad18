import { ConflictError, InputError } from '@backstage/errors';
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

/** Of a feed, as the model of this server in the emulator has it. */
const longestName = 44;

/**
 * The feed through which Octopus finds the images of a registry besides Docker
 * Hub: one that the space has, or what makes one. Nothing is changed.
 *
 * @param options - `roleArn`: assumed by a new feed of Amazon ECR
 * @returns nothing for Docker Hub, whose feed every project has
 * @throws InputError when a new feed would have to sign in to AWS and cannot, or
 *   cannot be named after its server
 * @throws ConflictError when another feed has the name of a new one
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
    // A space may find images of several servers.
    const name = host === 'ghcr.io' ? 'GitHub Container Registry' : host;
    if (!known) {
      if (name.length > longestName) {
        throw new InputError(
          `The space '${space.Name}' has no feed for ${host}, and none can be named after it: names of feeds have ${longestName} characters at most. Create a Docker feed with the address https://${host} there.`,
        );
      }
      refuseTaken(name, { feeds, host, space });
    }
    return {
      host,
      feed: {
        name: known?.Name ?? name,
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
    refuseTaken(name, { feeds, host, space });
    const { Version } = await client.serverInformation({ signal });
    if (!isServerAtLeast(Version, firstServer)) {
      throw new InputError(
        `Octopus ${Version} cannot assume a role to find images in Amazon ECR: that requires ${firstServer} or newer. Create a feed named '${name}' with an access key in the space '${space.Name}'.`,
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

/** A new feed must not take over one of its name that leads elsewhere. */
function refuseTaken(
  name: string,
  {
    feeds,
    host,
    space,
  }: { feeds: Feed[]; host: string; space: { Name: string } },
): void {
  if (feeds.some(feed => feed.Name.toLowerCase() === name.toLowerCase())) {
    throw new ConflictError(
      `The space '${space.Name}' has a feed '${name}' that does not lead to ${host}. Nothing was changed. Rename that feed, or correct its type and its address.`,
    );
  }
}

/** Of an address that people typed. */
function hostOf(address: string | undefined): string | undefined {
  return address
    ?.replace(/^https?:\/\//i, '')
    .split('/')[0]
    .toLowerCase();
}
