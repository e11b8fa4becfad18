import {
  BackstageCredentials,
  HttpAuthService,
  HttpRouterService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Results, resultsIn, withResults } from './searchResponse';
import { onlyReadable } from './onlyReadable';

/**
 * Takes out of every response of the search what the caller may not read in Octopus.
 * The search backend holds a type of documents to one permission, and ours has two:
 * whoever finds a release has to see its entity, and to be allowed
 * `octopus.project.read` on it. All ways to the index are routes of the search
 * plugin, to which a module's are added first: its query, and the action `query` for
 * MCP.
 */
export function createGuard(services: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Parameters<HttpRouterService['use']>[0] {
  const { httpAuth, permissions } = services;
  return (request, response, next) => {
    const send = response.json.bind(response);
    const guarded = async (body: unknown, results: Results) => {
      const credentials: BackstageCredentials = await httpAuth.credentials(
        request,
      );
      return withResults(
        body,
        await onlyReadable(permissions, credentials, results),
      );
    };
    response.json = body => {
      const results = resultsIn(body);
      if (results) {
        guarded(body, results).then(send, next);
      } else {
        send(body);
      }
      return response;
    };
    next();
  };
}
