import { refusals } from '../http/ApiError';
import { KubeObject } from '../objects/KubeObject';
import { jsonPatch } from '../patch/jsonPatch';
import { mergePatch } from '../patch/mergePatch';
import { strategicMergePatch } from '../patch/strategicMergePatch';
import { apiVersionOf } from '../resources/ResourceType';
import { apply } from './apply';
import { checkFields } from './checkFields';
import { readBody, requireKind } from './readBody';
import { RequestContext } from './RequestContext';
import { checkScale, fromScale, toScale } from './scale';
import { store } from './update';
import { withWarnings } from './withWarnings';

const kinds: Record<string, (object: any, patch: any) => any> = {
  'application/json-patch+json': jsonPatch,
  'application/merge-patch+json': mergePatch,
  'application/strategic-merge-patch+json': strategicMergePatch,
};

/** Source of the types: "Patches" in "Kubernetes API Concepts". */
const types = [...Object.keys(kinds), 'application/apply-patch+yaml'];

/** Changes a part of an object. */
export async function patch(context: RequestContext): Promise<Response> {
  const { cluster, request, type, namespace, name, subresource } = context;
  const media = (request.headers.get('Content-Type') ?? '').split(';')[0];
  if (!types.includes(media)) {
    throw refusals.unsupportedMediaType(types);
  }
  const body = await readBody(request, types);
  if (media === 'application/apply-patch+yaml') {
    return apply(context, body);
  }
  const before = cluster.get(type, namespace, name!);
  if (subresource === 'scale') {
    const scale = kinds[media](toScale(before), body);
    checkScale(scale);
    const stored = store(context, before, fromScale(before, scale));
    return Response.json(toScale(stored));
  }
  if (media !== 'application/json-patch+json' && Array.isArray(body)) {
    throw refusals.badRequest(
      'error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}',
    );
  }
  const { resourceVersion: _, ...metadata } = before.metadata;
  const patched: KubeObject = kinds[media]({ ...before, metadata }, body);
  requireKind(patched, {
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    namespace,
    name,
  });
  const { known, warnings } = checkFields(context, patched);
  return withWarnings(Response.json(store(context, before, known)), warnings);
}
