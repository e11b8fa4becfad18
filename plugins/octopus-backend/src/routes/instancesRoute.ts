import { HttpAuthService } from '@backstage/backend-plugin-api';
import { OctopusInstances } from '@octopus-backstage/plugin-octopus-common';
import { OctopusService } from '@octopus-backstage/plugin-octopus-node';
import { RequestHandler } from 'express';

/**
 * Serves the names of the Octopus servers, of which a template's form offers
 * one: nothing else of the configuration.
 *
 * @throws AuthenticationError when nobody is signed in
 */
export function instancesRoute(
  httpAuth: HttpAuthService,
  octopus: OctopusService,
): RequestHandler {
  return async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user'] });
    const body: OctopusInstances = {
      instances: octopus.instances().map(({ name }) => ({ name })),
    };
    response.json(body);
  };
}
