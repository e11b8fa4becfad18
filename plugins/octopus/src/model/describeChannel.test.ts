import { OctopusChannelRule } from '@octopus-backstage/plugin-octopus-common';
import {
  featureBranchChannel,
  mainlineChannel,
} from '../__testUtils__/channels';
import { english } from '../__testUtils__/english';
import { projectView } from '../__testUtils__/projectView';
import { describeChannel, describeRule, describeTag } from './describeChannel';

const { environments } = projectView();

function rule(values: Partial<OctopusChannelRule>): OctopusChannelRule {
  return { versionRange: '', tag: '', actions: [], ...values };
}

describe('describeChannel', () => {
  it('says what may go through and where people take it', () => {
    expect(describeChannel(mainlineChannel(), environments, english())).toBe(
      'only stable versions; deploys up to Production',
    );
  });

  it('lets any version through a channel without rules', () => {
    expect(
      describeChannel(featureBranchChannel(), environments, english()),
    ).toBe('any version; deploys up to Feature Branch');
  });

  it('names the automatic phase where there is no other', () => {
    const channel = mainlineChannel();
    channel.phases = channel.phases.slice(-1);
    expect(describeChannel(channel, environments, english())).toMatch(
      /deploys up to Security$/,
    );
  });

  it('says that a lifecycle without phases keeps no order', () => {
    expect(
      describeChannel(
        { ...featureBranchChannel(), phases: [] },
        environments,
        english(),
      ),
    ).toBe('any version; can be deployed to any environment in any order');
  });

  it('says which steps each of several different rules is for', () => {
    const channel = {
      ...mainlineChannel(),
      rules: [
        rule({ tag: '^$', actions: ['Web'] }),
        rule({ versionRange: '[1.0,2.0)', actions: ['API', 'Worker'] }),
      ],
    };
    expect(describeChannel(channel, environments, english())).toBe(
      'only stable versions for Web; only versions in [1.0,2.0) for API, Worker; deploys up to Production',
    );
  });

  it('says a rule that all steps share only once', () => {
    const channel = {
      ...mainlineChannel(),
      rules: [
        rule({ tag: '^$', actions: ['Web'] }),
        rule({ tag: '^$', actions: ['API'] }),
      ],
    };
    expect(describeChannel(channel, environments, english())).toBe(
      'only stable versions; deploys up to Production',
    );
  });
});

describe('describeRule', () => {
  it.each([
    [{}, 'any version'],
    [{ tag: '.+' }, 'only prereleases'],
    [{ tag: '^.+$' }, 'only prereleases'],
    [{ tag: '^[^\\+].*' }, 'only prereleases'],
    [{ tag: '^(|\\+.*)$' }, 'only stable versions'],
    [{ tag: 'beta.*' }, 'only versions whose prerelease matches beta.*'],
    [{ versionRange: '[1.0,)' }, 'only versions in [1.0,)'],
    [{ versionRange: '[1.0,)', tag: '^$' }, 'only stable versions in [1.0,)'],
    [{ versionRange: '[1.0,)', tag: '.+' }, 'only prereleases in [1.0,)'],
    [
      { versionRange: '[1.0,)', tag: 'rc' },
      'only versions in [1.0,) whose prerelease matches rc',
    ],
  ])('words %j', (values, words) => {
    expect(describeRule(rule(values), english())).toBe(words);
  });
});

describe('describeTag', () => {
  it.each([
    [{}, undefined],
    [{ tag: '^$' }, 'releases without a prerelease tag'],
    [{ tag: '^(|\\+.*)$' }, 'releases without a prerelease tag'],
    [{ tag: '.+' }, 'releases with a prerelease tag'],
    [{ tag: 'beta.*' }, undefined],
    [{ versionRange: '[1.0,)' }, undefined],
  ])('words the tag of %j', (values, words) => {
    expect(describeTag(rule(values), english())).toBe(words);
  });
});
