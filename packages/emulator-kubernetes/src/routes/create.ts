import { recordUpdate } from '../apply/recordUpdate';
import { applyDefaults } from '../admission/applyDefaults';
import { timestamp } from '../cluster/timestamp';
import { refusals } from '../http/ApiError';
import { faults } from '../http/faults';
import { SentObject } from '../objects/KubeObject';
import { apiVersionOf } from '../resources/ResourceType';
import { checkFields } from './checkFields';
import { readBody, requireKind } from './readBody';
import { fieldManagerOf, isDryRun, RequestContext } from './RequestContext';
import { withWarnings } from './withWarnings';

/** Creates an object that was sent. */
export async function create(context: RequestContext): Promise<Response> {
  const { cluster, request, type, namespace } = context;
  if (type.isAlwaysEmpty) {
    throw refusals.neverMade(type);
  }
  const body: SentObject = await readBody(request);
  const apiVersion = apiVersionOf(type);
  requireKind(body, { apiVersion, kind: type.kind, namespace });
  const { known, warnings } = checkFields(context, body);
  if (!body.metadata?.name && !body.metadata?.generateName) {
    throw refusals.invalid(type, '', [
      faults.required('metadata.name', 'name or generateName is required'),
    ]);
  }
  const begun = applyDefaults(cluster.begin(type, namespace, known));
  const created = cluster.create(
    type,
    recordUpdate(
      undefined,
      begun,
      { manager: fieldManagerOf(context), operation: 'Update', apiVersion },
      timestamp(cluster.clock),
    ),
    { dryRun: isDryRun(context) },
  );
  return withWarnings(Response.json(created, { status: 201 }), warnings);
}
