import { environmentNames } from '../names';
import { VariableSpec } from '../types';

/** Asks for the namespace of a feature branch, in the one environment that several branches share. */
export const namespacePrompt: VariableSpec = {
  name: 'Kubernetes.Namespace',
  description: 'The namespace that the feature branch is deployed to.',
  type: 'String',
  value: '',
  prompt: {
    label: 'Namespace',
    description:
      'The Kubernetes namespace of the feature branch, such as feature-login: lower-case letters, digits and hyphens. Pods in namespaces that begin with feature- run on Fargate.',
    required: true,
    controlType: 'SingleLineText',
  },
  environments: [environmentNames.featureBranch],
};
