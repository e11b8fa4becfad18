import { OctopusClient } from '../types';
import { portalUrls } from './portalUrls';

/** Address of a space in the Octopus web portal. */
export function spaceUrl(
  { instance }: Pick<OctopusClient, 'instance'>,
  spaceId: string,
): string {
  return portalUrls(instance.baseUrl, spaceId).space;
}
