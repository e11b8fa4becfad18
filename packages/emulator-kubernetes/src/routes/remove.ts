import { deleteObject, DeleteOptions } from '../deletion/deleteObject';
import { KubeObject } from '../objects/KubeObject';
import { ResourceType } from '../resources/ResourceType';
import { checkOptions } from './checkOptions';
import { selection } from './read';
import { readBody } from './readBody';
import { isDryRun, RequestContext } from './RequestContext';

/** Deletes an object, or all that a list would have. */
export async function remove(context: RequestContext): Promise<Response> {
  const { cluster, request, query, type, namespace, name } = context;
  const body: DeleteOptions = request.body ? await readBody(request) : {};
  const policy = query.get('propagationPolicy');
  checkOptions('delete', query, policy ?? body.propagationPolicy);
  const options = {
    ...body,
    ...(policy && {
      propagationPolicy: policy as DeleteOptions['propagationPolicy'],
    }),
    ...(query.has('gracePeriodSeconds') && {
      gracePeriodSeconds: Number(query.get('gracePeriodSeconds')),
    }),
  };
  if (name === undefined) {
    const all = cluster.store.list(type, namespace).filter(selection(context));
    all.forEach(object => deleteObject(cluster, type, object, options));
    return Response.json({
      kind: `${type.kind}List`,
      apiVersion: 'v1',
      metadata: { resourceVersion: cluster.store.resourceVersion },
      items: all,
    });
  }
  const object = cluster.get(type, namespace, name);
  if (isDryRun(context)) {
    return Response.json(success(type, object));
  }
  const marked = deleteObject(cluster, type, object, options);
  return Response.json(marked ?? success(type, object));
}

/** Source: kubernetes/kubernetes:staging/src/k8s.io/apiserver/pkg/endpoints/handlers/delete.go */
function success(
  { group, name: plural }: ResourceType,
  { metadata }: KubeObject,
) {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: {
      name: metadata.name,
      ...(group && { group }),
      kind: plural,
      uid: metadata.uid,
    },
  };
}
