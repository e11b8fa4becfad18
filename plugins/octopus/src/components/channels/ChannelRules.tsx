import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { describeRule, describeTag } from '../../model/describeChannel';
import styles from './ChannelCard.module.css';

/**
 * Shows the rules of a channel in words, with the steps that they apply to.
 * Octopus's own notation is in them only where there are no words for it.
 */
export const ChannelRules = (props: { channel: OctopusChannel }) => {
  const { rules } = props.channel;
  const { t } = useOctopusTranslation();
  if (rules.length === 0) {
    return <>{t('channels.noRules')}</>;
  }
  return (
    <ul className={styles.rules}>
      {rules.map((rule, index) => {
        const words = describeRule(rule, t);
        const tag = describeTag(rule, t);
        return (
          <li key={index}>
            {rule.actions.length > 0
              ? t('channels.rule.forSteps', {
                  rule: words,
                  steps: rule.actions.join(', '),
                })
              : words}
            {tag && ` (${tag})`}
          </li>
        );
      })}
    </ul>
  );
};
