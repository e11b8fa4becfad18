import {
  OctopusClient,
  OctopusService,
} from '@octopus-backstage/plugin-octopus-node';
import { Reason, reasonNow } from '../waiting/reason';

/** Counts what is asked of Octopus. */
interface RequestCounter {
  add(count: number, attributes: { instance: string; reason: Reason }): void;
}

const REQUESTS = [
  'get',
  'list',
  'post',
  'put',
  'delete',
  'serverInformation',
  'resolveSpace',
] as const;

/**
 * The same clients, whose requests are counted by their reason. A list of several
 * pages, or a request that is repeated, counts once.
 */
export function countedOctopus(
  octopus: OctopusService,
  counter: RequestCounter,
): OctopusService {
  return {
    instances: () => octopus.instances(),
    client: options => {
      const client = octopus.client(options);
      const { name: instance } = client.instance;
      const counted: Record<string, unknown> = {};
      for (const method of REQUESTS) {
        counted[method] = (...given: unknown[]) => {
          counter.add(1, { instance, reason: reasonNow() });
          return (client[method] as (...all: unknown[]) => unknown)(...given);
        };
      }
      return { ...client, ...counted } as OctopusClient;
    },
  };
}
