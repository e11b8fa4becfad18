import { applyConfiguration } from '../apply/applyConfiguration';
import { timestamp } from '../cluster/timestamp';
import { ApiError, refusals } from '../http/ApiError';
import { faults } from '../http/faults';
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
  if (type.isAlwaysEmpty) {
    throw refusals.neverMade(type);
  }
  const manager = query.get('fieldManager');
  if (!manager) {
    throw refusals.invalidOptions(
      'PatchOptions',
      faults.required('fieldManager', 'is required for apply patch'),
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
function requireKnownFields({ name, type }: RequestContext, body: SentObject) {
  const { unknown, malformed } = checkObject(body);
  const texts = [
    ...unknown.map(path => `${path}: field not declared in schema`),
    ...malformed.map(text => `.${text}`),
  ];
  if (texts.length > 0) {
    throw new ApiError(
      500,
      undefined,
      `failed to create typed patch object (${
        body.metadata?.namespace ?? ''
      }/${name}; ${type.group}/${type.version}, Kind=${type.kind}): ${
        texts.length > 1
          ? `errors:\n${texts.map(text => `  ${text}`).join('\n')}`
          : texts[0]
      }`,
    );
  }
}
