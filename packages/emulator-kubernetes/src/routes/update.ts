import { applyDefaults } from '../admission/applyDefaults';
import { recordUpdate } from '../apply/recordUpdate';
import { timestamp } from '../cluster/timestamp';
import { checkPreconditions } from '../deletion/checkPreconditions';
import { finishDeletion } from '../deletion/deleteObject';
import { refusals } from '../http/ApiError';
import { KubeObject, SentObject } from '../objects/KubeObject';
import { apiVersionOf } from '../resources/ResourceType';
import { checkFields } from './checkFields';
import { readBody, requireKind } from './readBody';
import { fieldManagerOf, isDryRun, RequestContext } from './RequestContext';
import { checkScale, fromScale, toScale } from './scale';
import { withWarnings } from './withWarnings';

/** Replaces an object, or one of its subresources. */
export async function update(context: RequestContext): Promise<Response> {
  const { cluster, request, type, namespace, name, subresource } = context;
  const body: SentObject = await readBody(request);
  const before = cluster.get(type, namespace, name!);
  if (subresource === 'scale') {
    checkScale(body);
    return Response.json(
      toScale(store(context, before, fromScale(before, body))),
    );
  }
  const { kind } = type;
  requireKind(body, { apiVersion: apiVersionOf(type), kind, namespace, name });
  const { known, warnings } = checkFields(context, body);
  return withWarnings(
    Response.json(store(context, before, known as KubeObject)),
    warnings,
  );
}

/**
 * Stores what became of an object. Status and specification are only changed
 * through their own addresses, and a resource version that was sent has to be
 * the current one.
 *
 * @throws ApiError (409) when somebody else was faster
 */
export function store(
  context: RequestContext,
  before: KubeObject,
  sent: KubeObject,
): KubeObject {
  const { cluster, type, subresource } = context;
  const { resourceVersion: expected, uid } = sent.metadata ?? {};
  if (uid && uid !== before.metadata.uid) {
    checkPreconditions(type, before, { uid });
  }
  if (expected && expected !== before.metadata.resourceVersion) {
    throw refusals.conflict(
      type,
      before.metadata.name,
      'the object has been modified; please apply your changes to the latest version and try again',
    );
  }
  const object: KubeObject =
    subresource === 'status'
      ? { ...before, status: sent.status }
      : {
          ...sent,
          metadata: { ...sent.metadata, ...keptMetadata(before) },
          ...(type.subresources.includes('status') &&
            before.status && { status: before.status }),
        };
  const stored = cluster.update(
    type,
    before,
    recordUpdate(
      before,
      applyDefaults(object),
      {
        manager: fieldManagerOf(context),
        operation: 'Update',
        apiVersion: apiVersionOf(type),
        ...(subresource && { subresource }),
      },
      timestamp(cluster.clock),
    ),
    { dryRun: isDryRun(context) },
  );
  finishDeletion(cluster, stored);
  return stored;
}

/** What nobody can change. */
export function keptMetadata({ metadata }: KubeObject) {
  const { name, namespace, uid, resourceVersion, generation } = metadata;
  const { creationTimestamp, deletionTimestamp } = metadata;
  return {
    ...{ name, uid, resourceVersion, creationTimestamp },
    ...(namespace && { namespace }),
    ...(generation && { generation }),
    ...(deletionTimestamp && { deletionTimestamp }),
  };
}
