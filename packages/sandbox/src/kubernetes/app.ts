import { Context, Hono } from 'hono';
import { apiGroups, apiVersions, coreResources, version } from './discovery';
import { failures, Status } from './http/status';
import { initialNamespaces, Namespace } from './namespaces/namespaces';
import { renderTable, wantsTable } from './namespaces/renderTable';
import { kubernetesSandboxToken } from './token';

/** What nobody needs credentials for. Source: awsdocs/amazon-eks-user-guide:latest/ug/versioning/kubernetes-versions-standard.adoc */
const HEALTH = ['/healthz', '/livez', '/readyz'];

/** All routes of the server. Source: Kubernetes API reference and "Kubernetes API Concepts". */
export function createApp(now: () => Date): Hono {
  const namespaces = initialNamespaces(now());
  const app = new Hono();

  HEALTH.forEach(path => app.get(path, c => c.text('ok')));
  app.use((c, next) =>
    c.req.header('Authorization') === `Bearer ${kubernetesSandboxToken}`
      ? next()
      : Promise.resolve(fail(c, failures.unauthorized())),
  );
  app.get('/version', c => c.json(version));
  app.get('/api', c => c.json(apiVersions(new URL(c.req.url).host)));
  app.get('/apis', c => c.json(apiGroups));
  app.get('/api/v1', c => c.json(coreResources));

  app.get('/api/v1/namespaces', c => {
    const watch = c.req.query('watch');
    if (watch !== undefined && watch !== 'false' && watch !== '0') {
      return fail(c, failures.notSupported('watch', 'namespaces'));
    }
    const metadata = { resourceVersion: String(namespaces.length) };
    return wantsTable(c.req.header('Accept'))
      ? c.json(renderTable(namespaces, metadata, now()))
      : c.json({
          kind: 'NamespaceList',
          apiVersion: 'v1',
          metadata,
          items: namespaces.map(withoutType),
        });
  });
  app.get('/api/v1/namespaces/:name', c => {
    const name = c.req.param('name');
    const found = namespaces.find(({ metadata }) => metadata.name === name);
    if (!found) {
      return fail(c, failures.notFound('namespaces', name));
    }
    return wantsTable(c.req.header('Accept'))
      ? c.json(renderTable([found], {}, now()))
      : c.json(found);
  });
  app.all('/api/v1/namespaces', c => fail(c, failures.methodNotAllowed()));
  app.all('/api/v1/namespaces/:name', c =>
    fail(c, failures.methodNotAllowed()),
  );

  // Outside the groups that it has, the original answers as Go's own server does.
  app.notFound(c =>
    c.req.path.startsWith('/api/v1/')
      ? fail(c, failures.noSuchResource())
      : c.text('404 page not found\n', 404),
  );
  return app;
}

function fail(c: Context, status: Status): Response {
  return c.json(status, status.code);
}

/** Items of a list do not repeat their kind. */
function withoutType({ kind, apiVersion, ...namespace }: Namespace) {
  return namespace;
}
