import { OctopusClient } from '../types';
import { portalUrls } from './portalUrls';

/** Address of a project in the Octopus web portal, which takes a slug as well as an id. */
export function projectUrl(
  { instance }: Pick<OctopusClient, 'instance'>,
  spaceId: string,
  slug: string,
): string {
  return portalUrls(instance.baseUrl, spaceId).project(slug);
}
