import { useLayoutEffect, useRef, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { OctopusLogLine } from '@octopus-backstage/plugin-octopus-common';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { ArrowDownIcon } from '../common/icons';
import { LogText } from './LogText';
import styles from './LogTail.module.css';

/** Within this many pixels of the end, the user counts as being at the end. */
const SLACK = 24;

/**
 * Keeps a scrolling element at its end whenever its content changes, until it
 * is scrolled up, and again once it is scrolled back to the end.
 */
function useFollowedScroll(content: unknown) {
  const ref = useRef<HTMLDivElement>(null);
  const [isFollowing, setFollowing] = useState(true);

  useLayoutEffect(() => {
    if (isFollowing && ref.current) {
      ref.current.scrollTop = ref.current.scrollHeight;
    }
  }, [content, isFollowing]);

  const onScroll = () => {
    const element = ref.current;
    if (element) {
      const { scrollHeight, scrollTop, clientHeight } = element;
      setFollowing(scrollHeight - scrollTop - clientHeight <= SLACK);
    }
  };

  return { ref, isFollowing, onScroll, follow: () => setFollowing(true) };
}

/**
 * Shows the end of a log. Follows the newest line until the user scrolls up.
 */
export const LogTail = (props: {
  lines: OctopusLogLine[];
  isRunning: boolean;
}) => {
  const { lines, isRunning } = props;
  const { t } = useOctopusTranslation();
  const locale = useLanguage();
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
              {new Date(line.occurredAt).toLocaleTimeString(locale)}
            </time>
            <LogText line={line} />
          </div>
        ))}
      </div>
      {!isFollowing && (
        <div className={styles.follow}>
          <Button
            variant="secondary"
            iconStart={<ArrowDownIcon />}
            onPress={follow}
          >
            {t('task.toNewest')}
          </Button>
        </div>
      )}
    </div>
  );
};
