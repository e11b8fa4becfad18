import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Blueprint, ChannelSpec } from '../../blueprint/model/Blueprint';
import { isIn } from '../comparing/isIn';
import { isBareDefault } from '../kinds/channel';
import { ledgerSetName } from '../ledger/ledgerSet';
import { EngineOptions } from '../model/EngineOptions';
import { Resource } from '../model/fields';
import { PlanEntry } from '../model/Plan';
import { Holder, holdersIn } from '../space/holders';
import { Space } from '../space/Space';
import { Located } from './locate';
import { PlannedObject } from './PlannedObject';

/** The channel that Octopus made with a project, beside the one that the blueprint wants as the default. */
export interface SurplusChannel {
  id: string;
  entry: PlanEntry;
  /** Key of the channel that takes its place. */
  successor: string;
}

/**
 * Finds the `Default` channels that adopted projects have beside the default
 * channel of the blueprint: releases that name no channel could go to either.
 * One that somebody uses or has changed stays.
 */
export async function surplusChannels(
  planned: PlannedObject[],
  space: Space,
  located: Located,
  options: EngineOptions & { blueprint: Blueprint },
): Promise<SurplusChannel[]> {
  if (options.existing !== 'adopt') {
    return [];
  }
  const holders = holdersIn(
    space,
    space.byName('libraryVariableSet', ledgerSetName(options.blueprint))?.Id,
  );
  const found = planned
    .filter(
      ({ object, entry, decision }) =>
        object.kind === 'project' && (decision.adopted || entry?.adopted),
    )
    .map(project => findIn(project, planned, space, located));
  return Promise.all(
    found.flatMap(item => item ?? []).map(item => decide(item)),
  );

  async function decide(item: Found): Promise<SurplusChannel> {
    const { channel, project, successor } = item;
    const use =
      usedBy(channel, holders) ??
      (await releasesIn(channel, options.client, space, options.signal));
    return {
      id: channel.Id,
      successor: successor.key,
      entry: {
        kind: 'channel',
        name: channel.Name as string,
        project,
        id: channel.Id,
        ...(use
          ? {
              action: 'keep',
              reason: `'${successor.name}' takes its place, but ${use}: delete it when nobody needs it`,
            }
          : {
              action: 'delete',
              reason: `Octopus made it with the project, '${successor.name}' takes its place, and nothing uses it`,
            }),
      },
    };
  }
}

interface Found {
  channel: Resource;
  project: string;
  successor: { key: string; name: string };
}

function findIn(
  { object, current }: PlannedObject,
  planned: PlannedObject[],
  space: Space,
  located: Located,
): Found | undefined {
  const channels = planned.filter(
    item => item.object.kind === 'channel' && item.object.owner === object.key,
  );
  const successor = channels.find(
    item => (item.object.spec as ChannelSpec).isDefault,
  )?.object;
  const wanted = channels.map(item => located.get(item.object.key)?.Id);
  const channel = space
    .all('channel')
    .find(
      item =>
        isIn(item, current) && isBareDefault(item) && !wanted.includes(item.Id),
    );
  // Without a successor in the space, the default channel is given its name.
  const isRenamed = channel?.IsDefault && !located.get(successor?.key);
  return channel && successor && !isRenamed
    ? { channel, project: object.name, successor }
    : undefined;
}

function usedBy({ Id }: Resource, holders: Holder[]): string | undefined {
  const user = holders.find(
    ({ resource, texts }) => resource.Id !== Id && texts.has(Id),
  );
  return user && `${user.label} uses it`;
}

/** Source: octopus-api.md section 3, the releases of a channel. */
async function releasesIn(
  channel: Resource,
  client: OctopusClient,
  space: Space,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { Items } = await client.get<{ Items: unknown[] }>(
    `/api/${space.id}/projects/${channel.ProjectId}/channels/${channel.Id}/releases`,
    { query: { take: 1 }, signal },
  );
  return Items.length ? 'it has releases' : undefined;
}
