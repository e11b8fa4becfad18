import { Hono } from 'hono';
import { authorise } from '../auth/authorise';
import { Identity } from '../auth/identity';
import { apiGroups, apiResources, coreVersions } from '../discovery/apiLists';
import { openApiDocument, openApiIndex } from '../discovery/openApi';
import { version } from '../discovery/version';
import { ApiError, refusals } from '../http/ApiError';
import { checkOptions } from '../routes/checkOptions';
import { create } from '../routes/create';
import { parsePath, Target } from '../routes/parsePath';
import { patch } from '../routes/patch';
import { read } from '../routes/read';
import { remove } from '../routes/remove';
import { RequestContext } from '../routes/RequestContext';
import { update } from '../routes/update';
import { watch } from '../routes/watch';
import { ClusterDirectory } from './ClusterDirectory';

/** What nobody needs credentials for. Source: awsdocs/amazon-eks-user-guide:latest/ug/versioning/kubernetes-versions-standard.adoc */
const health = ['/healthz', '/livez', '/readyz'];

const routes: Record<
  string,
  (context: RequestContext) => Response | Promise<Response>
> = {
  ...{ get: read, list: read, create, update, patch },
  ...{ delete: remove, deletecollection: remove },
};

interface AppOptions {
  clusters: ClusterDirectory;
  authenticate(header: string | undefined): Identity;
}

/** All routes of the server. Source: Kubernetes API reference and "Kubernetes API Concepts". */
export function createApp({ clusters, authenticate }: AppOptions) {
  const app = new Hono<{ Variables: { identity: Identity } }>();

  health.forEach(path => app.get(path, c => c.text('ok')));
  app.use(async (c, next) => {
    clusters.settle();
    c.set('identity', authenticate(c.req.header('Authorization')));
    await next();
  });
  app.get('/version', c => c.json(version));
  app.get('/api', c => c.json(coreVersions(new URL(c.req.url).host)));
  app.get('/apis', c => c.json(apiGroups));
  app.get('/openapi/v3', c => c.json(openApiIndex));
  app.get('/openapi/v3/:path{.+}', c => {
    const document = openApiDocument(c.req.param('path'));
    return document ? c.json(document) : c.notFound();
  });
  app.get('/api/v1', c => c.json(apiResources('v1')!));
  app.get('/apis/:group/:version', c => {
    const { group, version: number } = c.req.param();
    const resources = apiResources(`${group}/${number}`);
    return resources ? c.json(resources) : c.notFound();
  });

  app.all('*', c => {
    const target = parsePath(c.req.path);
    if (!target) {
      // Outside the groups that it has, the original answers as Go's own server does.
      return c.req.path.startsWith('/api/v1/')
        ? toResponse(refusals.noSuchResource())
        : c.text('404 page not found\n', 404);
    }
    return answer(c.req.raw, target, c.get('identity'), clusters);
  });
  app.notFound(c => c.text('404 page not found\n', 404));
  app.onError(error => {
    if (error instanceof ApiError) {
      return toResponse(error);
    }
    throw error;
  });
  return app;
}

function toResponse(error: ApiError): Response {
  return Response.json(error.toStatus(), { status: error.code });
}

async function answer(
  request: Request,
  target: Target,
  identity: Identity,
  clusters: ClusterDirectory,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const watches = ['true', '1', ''].includes(query.get('watch') ?? 'false');
  const verb = verbOf(request.method, target, watches);
  authorise(identity, { verb, ...target });
  checkOptions(verb, query);
  const cluster = clusters.find(identity.cluster)!;
  const context: RequestContext = { cluster, request, query, ...target };
  if (verb === 'watch') {
    return watch(context, () => clusters.settle());
  }
  return routes[verb](context);
}

/** Source: "Determine the Request Verb" in the Kubernetes documentation. */
function verbOf(
  method: string,
  { name, type }: Target,
  watches: boolean,
): string {
  const verbs: Record<string, string> = name
    ? { GET: 'get', PUT: 'update', PATCH: 'patch', DELETE: 'delete' }
    : { GET: 'list', POST: 'create', DELETE: 'deletecollection' };
  const verb = verbs[method];
  if (!verb || (verb === 'deletecollection' && type.deletedOneByOne)) {
    throw refusals.methodNotAllowed();
  }
  return watches && method === 'GET' ? 'watch' : verb;
}
