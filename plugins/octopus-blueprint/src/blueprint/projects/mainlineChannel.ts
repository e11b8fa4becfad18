import { ChannelSpec } from '../types';

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
