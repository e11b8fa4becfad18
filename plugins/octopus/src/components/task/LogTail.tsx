import { Button, Text } from '@backstage/ui';
import { RiArrowDownLine } from '@remixicon/react';
import { OctopusLogLine } from '@octopus-backstage/plugin-octopus-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useFollowedScroll } from './useFollowedScroll';
import styles from './LogTail.module.css';

/** The end of a log. Stays at the newest line until somebody scrolls up. */
export const LogTail = (props: {
  lines: OctopusLogLine[];
  isRunning: boolean;
}) => {
  const { lines, isRunning } = props;
  const { t } = useOctopusTranslation();
  const language = useLanguage();
  const { ref, isFollowing, onScroll, follow } = useFollowedScroll(lines);

  if (lines.length === 0) {
    return <Text color="secondary">{t('task.noLog')}</Text>;
  }
  return (
    <div className={styles.frame}>
      <div
        ref={ref}
        className={styles.log}
        role="log"
        aria-label={t('task.log')}
        aria-live={isRunning ? 'polite' : 'off'}
        // A scrolling region has to be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={onScroll}
      >
        {lines.map((line, index) => (
          <div
            key={index}
            className={styles.line}
            data-category={line.category}
          >
            <time className={styles.time} dateTime={line.occurredAt}>
              {new Date(line.occurredAt).toLocaleTimeString(language)}
            </time>
            <span className={styles.text}>{line.text}</span>
          </div>
        ))}
      </div>
      {!isFollowing && (
        <div className={styles.follow}>
          <Button
            variant="secondary"
            iconStart={<RiArrowDownLine aria-hidden />}
            onPress={follow}
          >
            {t('task.toNewest')}
          </Button>
        </div>
      )}
    </div>
  );
};
