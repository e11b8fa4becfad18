import { moreFields } from './fields';
import { listOf, mapOf, oneOf, record, ref, text, whole } from './shapes';
import { DOCS, GO } from './sources';
import { AcceptedDifference } from './types';

const RECORDED_INTERRUPTION =
  'OctopusDeploy/go-octopusdeploy:test/e2e/interruption_test.go';

/** Interruptions and the forms that they and previews show. */
export const interruptionDifferences: AcceptedDifference[] = [
  moreFields('InterruptionResource', `${DOCS}/interruptions.md`, {
    Type: oneOf(
      'ManualIntervention',
      'GuidedFailure',
      'PullRequestCompletion',
      'ArgoCDApplicationSync',
      'KubernetesResourceVerification',
    ),
  }),
  {
    id: 'query.interruptions',
    allows: 'terms',
    operation: { method: 'GET', path: '/{baseSpaceId}/interruptions' },
    query: {
      ids: text,
      pendingOnly: text,
      regarding: text,
      skip: whole,
      take: whole,
    },
    source: `${GO}/interruptions/interruptions_query.go`,
  },
  {
    id: 'body.interruptions submit',
    allows: 'terms',
    operation: {
      method: 'POST',
      path: '/{baseSpaceId}/interruptions/{id}/submit',
    },
    requestBody: mapOf({ type: ['string', 'null'] }),
    source: `${GO}/interruptions/interruption_submit_request.go`,
  },
  {
    id: 'wire.Form',
    allows: 'definition',
    definition: 'Form',
    schema: record({
      Elements: listOf(ref('FormElement')),
      Values: mapOf({ type: ['string', 'null'] }),
    }),
    source: RECORDED_INTERRUPTION,
  },
];
