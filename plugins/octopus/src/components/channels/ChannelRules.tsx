import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import styles from './ChannelRules.module.css';

/** The rules of a channel in Octopus's own notation, with the steps they hold for. */
export const ChannelRules = (props: { channel: OctopusChannel }) => {
  const { rules } = props.channel;
  const { t } = useOctopusTranslation();
  if (rules.length === 0) {
    return <>{t('channels.noRules')}</>;
  }
  return (
    <ul className={styles.rules}>
      {rules.map((rule, index) => (
        <li key={index}>
          {rule.versionRange && (
            <>
              {t('channels.range')} <code>{rule.versionRange}</code>{' '}
            </>
          )}
          {rule.tag && (
            <>
              {t('channels.tag')} <code>{rule.tag}</code>{' '}
            </>
          )}
          {!rule.versionRange && !rule.tag && t('channels.noRules')}
          {rule.actions.length > 0 && (
            <span className={styles.steps}>({rule.actions.join(', ')})</span>
          )}
        </li>
      ))}
    </ul>
  );
};
