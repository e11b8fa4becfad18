import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { ChannelSpec, VariableSpec } from '../model/Blueprint';
import { environmentNames } from '../model/objectNames';

/** The next patch of the last release. */
export const versionTemplate =
  '#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}';

type MainlineOptions = Pick<ChannelSpec, 'lifecycle'> & {
  /** The packages that must come from the main line, which is to say have no prerelease part. */
  packages?: ChannelSpec['rules'][number]['actionPackages'];
};

/** The default channel of every project. */
export function mainlineChannel(options: MainlineOptions = {}): ChannelSpec {
  return {
    name: 'Mainline',
    description: 'Builds of the main branch.',
    isDefault: true,
    lifecycle: options.lifecycle,
    rules: options.packages
      ? [{ tag: '^$', versionRange: '', actionPackages: options.packages }]
      : [],
  };
}

/** Asks for the namespace of a feature branch, in the one environment that several branches share. */
export const namespacePrompt: VariableSpec = {
  name: NAMESPACE_VARIABLE,
  description: 'The namespace that the feature branch is deployed to.',
  type: 'String',
  value: '',
  prompt: {
    label: 'Namespace',
    description:
      'The Kubernetes namespace of the feature branch, such as feature-login: lowercase letters, digits and hyphens. Pods in namespaces that begin with feature- run on Fargate.',
    required: true,
    controlType: 'SingleLineText',
  },
  environments: [environmentNames.featureBranch],
};
