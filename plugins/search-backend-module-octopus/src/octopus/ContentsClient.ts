import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  OctopusSearchContents,
  OctopusSearchPart,
} from '@octopus-backstage/plugin-octopus-common';

/** What has never been read costs three requests a project, at Octopus's pace. */
const LIMIT_MS = 5 * 60_000;

/** Asks the Octopus backend plugin what there is to find of entities. */
export class ContentsClient {
  constructor(
    private readonly services: {
      auth: AuthService;
      discovery: DiscoveryService;
    },
  ) {}

  /**
   * @param entityRefs - 25 at most
   * @throws ResponseError when the plugin refuses, or fails
   */
  async read(
    part: OctopusSearchPart,
    entityRefs: string[],
  ): Promise<OctopusSearchContents[]> {
    const { auth, discovery } = this.services;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'octopus',
    });
    const query = new URLSearchParams([
      ['part', part],
      ...entityRefs.map(ref => ['entityRef', ref]),
    ]);
    const response = await fetch(
      `${await discovery.getBaseUrl('octopus')}/v1/search/contents?${query}`,
      {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(LIMIT_MS),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
