import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { validateInstance } from './components/templates/validateInstance';
import * as pickers from './pickers';

/** `ui:field` of a template, by the name of its extension. */
const fieldNames = {
  instance: 'OctopusInstancePicker',
  space: 'OctopusSpacePicker',
  project: 'OctopusProjectPicker',
  environment: 'OctopusEnvironmentPicker',
  channel: 'OctopusChannelPicker',
  release: 'OctopusReleasePicker',
  branch: 'OctopusBranchPicker',
  build: 'OctopusBuildPicker',
  namespace: 'OctopusNamespacePicker',
  tenant: 'OctopusTenantPicker',
  'worker-pool': 'OctopusWorkerPoolPicker',
  'aws-account': 'OctopusAwsAccountPicker',
  'target-tag': 'OctopusTargetTagPicker',
  cluster: 'OctopusClusterPicker',
  suggestion: 'OctopusSuggestionPicker',
} as const;

/** The name of a field's extension. */
export type FieldName = keyof typeof fieldNames;

/** A field of a template's form. */
export function formField(name: FieldName) {
  return createFormField({
    name: fieldNames[name],
    component: pickers[fieldNames[name]],
    validation: name === 'instance' ? validateInstance : undefined,
  });
}
