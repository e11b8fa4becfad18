import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { describeRule } from '../../model/describeChannel';
import styles from './ChannelCard.module.css';

/**
 * Shows the rules of a channel in words, with the steps that they apply to. Words
 * that do not have Octopus's own notation in them are followed by it.
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
        return (
          <li key={index}>
            {rule.actions.length > 0
              ? t('channels.rule.forSteps', {
                  rule: words,
                  steps: rule.actions.join(', '),
                })
              : words}
            {rule.tag && !words.includes(rule.tag) && (
              <>
                {' '}
                <code>{rule.tag}</code>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
};
