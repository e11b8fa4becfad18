import {
  OctopusChannel,
  OctopusChannelRule,
  OctopusEnvironment,
  OctopusPhase,
} from '@octopus-backstage/plugin-octopus-common';
import { OctopusTranslate } from '../translations/OctopusTranslate';
import { nameOf } from './environments';

/**
 * Tags that mean no prerelease, and any. Octopus matches them against the build
 * metadata too, which the longer ones provide for (octopus-api.md §6.15).
 */
const NO_PRERELEASE = ['^$', '^(|\\+.*)$'];
const ONLY_PRERELEASE = ['.+', '^.+$', '^[^\\+].*', '^[^+].*'];

/**
 * Describes a rule in plain words, or in Octopus's own notation where there are
 * none.
 */
export function describeRule(
  rule: OctopusChannelRule,
  t: OctopusTranslate,
): string {
  const { versionRange: range, tag } = rule;
  if (NO_PRERELEASE.includes(tag)) {
    return range
      ? t('channels.rule.rangeNoPrerelease', { range })
      : t('channels.rule.noPrerelease');
  }
  if (ONLY_PRERELEASE.includes(tag)) {
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

/**
 * Says which prerelease tags a rule asks for, where the words of `describeRule`
 * do not say so already.
 */
export function describeTag(
  { tag }: OctopusChannelRule,
  t: OctopusTranslate,
): string | undefined {
  if (NO_PRERELEASE.includes(tag)) {
    return t('channels.rule.withoutTag');
  }
  return ONLY_PRERELEASE.includes(tag) ? t('channels.rule.withTag') : undefined;
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

function isManual(phase: OctopusPhase) {
  return phase.environmentIds.some(
    id => !phase.automaticEnvironmentIds.includes(id),
  );
}

/**
 * Describes which releases a channel takes and how far they go, such as
 * "only stable versions; deploys up to Production".
 */
export function describeChannel(
  channel: OctopusChannel,
  environments: OctopusEnvironment[],
  t: OctopusTranslate,
): string {
  // An automatic phase after the last manual one is not the goal of a release.
  const last = channel.phases.filter(isManual).at(-1) ?? channel.phases.at(-1);
  const reach = last
    ? t('channels.reaches', {
        environments: last.environmentIds
          .map(id => nameOf(environments, id))
          .join(', '),
      })
    : t('channels.reachesAny');
  return `${describeRules(channel, t)}; ${reach}`;
}
