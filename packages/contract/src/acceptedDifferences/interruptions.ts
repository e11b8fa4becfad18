import { moreFields } from './fields';
import { listOf, mapOf, oneOf, record, ref } from './shapes';
import { DOCS } from './sources';
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
