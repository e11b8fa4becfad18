import { applyConfiguration } from '../apply/applyConfiguration';
import { timestamp } from '../cluster/timestamp';
import { ApiError, refusals } from '../http/ApiError';
import { KubeObject, SentObject } from '../objects/KubeObject';
import { apiVersionOf } from '../resources/ResourceType';
import { checkObject } from '../schema/checkObject';
import { requireKind } from './readBody';
import { isDryRun, RequestContext } from './RequestContext';
import { keptMetadata } from './update';

/**
 * Server-side apply: creates the object, or changes what the manager owns.
 * Sources: "Server-Side Apply" in the Kubernetes documentation;
 * kubernetes/kubernetes:staging/src/k8s.io/apiserver/pkg/endpoints/handlers/patch.go
 */
export function apply(context: RequestContext, body: SentObject): Response {
  const { cluster, query, type, namespace, name, subresource } = context;
  const manager = query.get('fieldManager');
  if (!manager) {
    throw new ApiError(
      422,
      'Invalid',
      'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
      { group: 'meta.k8s.io', kind: 'PatchOptions' },
    );
  }
  const apiVersion = apiVersionOf(type);
  const { kind } = type;
  requireKind(body, { apiVersion, kind, namespace, name });
  if (body.metadata?.managedFields) {
    throw refusals.badRequest('metadata.managedFields must be nil');
  }
  requireKnownFields(context, body);

  const { status, ...withoutStatus } = body;
  const configuration = {
    ...(subresource === 'status' ? { status } : withoutStatus),
    apiVersion,
    kind,
  };
  const before = cluster.store.get(type, namespace, name!);
  if (!before && subresource) {
    throw refusals.notFound(type, name!);
  }
  const live =
    before ?? cluster.begin(type, namespace, { metadata: { name: name! } });
  const { resourceVersion, uid, ...metadata } = body.metadata ?? {};
  if (
    before &&
    resourceVersion &&
    resourceVersion !== before.metadata.resourceVersion
  ) {
    throw refusals.conflict(
      type,
      name!,
      'the object has been modified; please apply your changes to the latest version and try again',
    );
  }
  const applied = applyConfiguration(
    live,
    { ...configuration, ...(subresource !== 'status' && { metadata }) },
    {
      ...{ manager, operation: 'Apply', apiVersion },
      ...(subresource && { subresource }),
    },
    { force: query.get('force') === 'true', time: timestamp(cluster.clock) },
  );
  const object: KubeObject = {
    ...applied,
    metadata: { ...applied.metadata, ...keptMetadata(live) },
  };
  const dryRun = isDryRun(context);
  return before
    ? Response.json(cluster.update(type, before, object, { dryRun }))
    : Response.json(cluster.create(type, object, { dryRun }), { status: 201 });
}

/** An apply knows no warnings: it cannot tell who owns a field that it does not know. */
function requireKnownFields(
  { namespace, name, type }: RequestContext,
  body: SentObject,
) {
  const { unknown } = checkObject(body);
  if (unknown.length > 0) {
    const place = namespace ? `${namespace}/${name}` : `/${name}`;
    throw new ApiError(
      500,
      undefined,
      `failed to create typed patch object (${place}; ${apiVersionOf(
        type,
      )}, Kind=${type.kind}): ${unknown.length > 1 ? 'errors:\n' : ''}${unknown
        .map(
          path =>
            `${
              unknown.length > 1 ? '  ' : ''
            }${path}: field not declared in schema`,
        )
        .join('\n')}`,
    );
  }
}
