import { refusals } from '../http/ApiError';
import { readFieldSelector } from '../lists/fieldSelector';
import { isSelected, readLabelSelector } from '../lists/labelSelector';
import { KubeObject } from '../objects/KubeObject';
import { apiVersionOf } from '../resources/ResourceType';
import { toTable, wantsTable } from '../tables/toTable';
import { RequestContext } from './RequestContext';
import { toScale } from './scale';

/** Does the request ask for this object? Reads `labelSelector` and `fieldSelector`. */
export function selection({
  query,
  type,
  namespace,
  name,
}: RequestContext): (object: KubeObject) => boolean {
  const labels = readLabelSelector(query.get('labelSelector') ?? '');
  const fields = readFieldSelector(query.get('fieldSelector') ?? '', type);
  return object =>
    (namespace === undefined || object.metadata.namespace === namespace) &&
    (name === undefined || object.metadata.name === name) &&
    isSelected(object.metadata.labels, labels) &&
    fields(object);
}

/** Reads one object, or a list; source: "Kubernetes API Concepts". */
export function read(context: RequestContext): Response {
  const { cluster, request, type, namespace, name, subresource } = context;
  const asTable = wantsTable(request.headers.get('Accept'));
  if (name === undefined) {
    return list(context, asTable);
  }
  const object = cluster.get(type, namespace, name);
  if (subresource === 'scale') {
    return Response.json(toScale(object));
  }
  return Response.json(asTable ? toTable(cluster, type, [object], {}) : object);
}

function list(context: RequestContext, asTable: boolean): Response {
  const { cluster, query, type, namespace } = context;
  const all = cluster.store.list(type, namespace).filter(selection(context));
  const version = query.get('resourceVersion');
  if (version && !/^\d+$/.test(version)) {
    throw refusals.badRequest(
      `invalid resource version: resourceVersion: Invalid value: ${JSON.stringify(
        version,
      )}: strconv.ParseUint: parsing ${JSON.stringify(
        version,
      )}: invalid syntax`,
    );
  }
  const from = readContinue(query.get('continue'));
  const limit = Number(query.get('limit') ?? 0) || all.length;
  const items = all.slice(from, from + limit);
  const rest = all.length - from - items.length;
  const metadata = {
    resourceVersion: cluster.store.resourceVersion,
    ...(rest > 0 && {
      continue: Buffer.from(String(from + limit)).toString('base64url'),
      remainingItemCount: rest,
    }),
  };
  return Response.json(
    asTable
      ? toTable(cluster, type, items, metadata)
      : {
          kind: `${type.kind}List`,
          apiVersion: apiVersionOf(type),
          metadata,
          items: items.map(withoutType),
        },
  );
}

function readContinue(token: string | null): number {
  const from = Number(Buffer.from(token ?? '', 'base64url').toString() || 0);
  if (!Number.isInteger(from)) {
    throw refusals.badRequest('continue key is not valid: invalid token');
  }
  return from;
}

/** Items of a list do not repeat their kind. */
function withoutType({ kind, apiVersion, ...object }: KubeObject) {
  return object;
}
