import {
  OctopusChannel,
  OctopusChannelRule,
  OctopusEnvironment,
  OctopusPhase,
} from '@octopus-backstage/plugin-octopus-common';
import { OctopusTranslate } from '../translations/OctopusTranslate';
import { nameOf } from './nameOf';

/** The rule in plain words; Octopus's own notation where there are none for it. */
export function describeRule(
  rule: OctopusChannelRule,
  t: OctopusTranslate,
): string {
  const { versionRange: range, tag } = rule;
  if (tag === '^$') {
    return range
      ? t('channels.rule.rangeNoPrerelease', { range })
      : t('channels.rule.noPrerelease');
  }
  if (tag === '.+' || tag === '^.+$') {
    return range
      ? t('channels.rule.rangeOnlyPrerelease', { range })
      : t('channels.rule.onlyPrerelease');
  }
  if (tag) {
    return range
      ? t('channels.rule.rangeTag', { range, tag })
      : t('channels.rule.tag', { tag });
  }
  return range ? t('channels.rule.range', { range }) : t('channels.rule.any');
}

function describeRules(channel: OctopusChannel, t: OctopusTranslate) {
  const sentences = channel.rules.map(rule => describeRule(rule, t));
  if (new Set(sentences).size > 1) {
    return channel.rules
      .map((rule, index) =>
        rule.actions.length > 0
          ? t('channels.rule.forSteps', {
              rule: sentences[index],
              steps: rule.actions.join(', '),
            })
          : sentences[index],
      )
      .join('; ');
  }
  return sentences[0] ?? t('channels.rule.any');
}

function isAskedFor(phase: OctopusPhase) {
  return phase.environmentIds.some(
    id => !phase.automaticEnvironmentIds.includes(id),
  );
}

/**
 * Says in plain words what may go through a channel and how far, such as
 * "only versions without a prerelease; reaches Production".
 */
export function describeChannel(
  channel: OctopusChannel,
  environments: OctopusEnvironment[],
  t: OctopusTranslate,
): string {
  // What Octopus does by itself after the last phase is not where people aim.
  const last =
    channel.phases.filter(isAskedFor).at(-1) ?? channel.phases.at(-1);
  const reach = last
    ? t('channels.reaches', {
        environments: last.environmentIds
          .map(id => nameOf(environments, id))
          .join(', '),
      })
    : t('channels.reachesAny');
  return `${describeRules(channel, t)}; ${reach}`;
}
