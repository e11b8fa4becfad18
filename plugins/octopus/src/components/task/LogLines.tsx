import { KeyboardEvent, MouseEvent, useEffect, useRef } from 'react';
import { useLogState } from '../../hooks/useLogState';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { lineKey, NumberedLine } from '../../model/taskLog';
import { LogText } from './LogText';
import styles from './FullLog.module.css';

/** Moves the focus among the numbers of lines, which are one stop of Tab. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (!step) {
    return;
  }
  const links = [
    ...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-line]'),
  ];
  const index = links.indexOf(event.target as HTMLAnchorElement);
  const next = links[index + step];
  if (index >= 0 && next) {
    event.preventDefault();
    next.focus();
  }
}

/** Shows lines of a step. The number of each is a link to it. */
export const LogLines = (props: {
  /** The number of the step in the log, from 1. */
  step: number;
  lines: NumberedLine[];
  linked?: number;
}) => {
  const { step, lines, linked } = props;
  const { t } = useOctopusTranslation();
  const locale = useLanguage();
  const { showWhole, linkTo } = useLogState();
  const linkedLine = useRef<HTMLLIElement>(null);
  useEffect(() => {
    linkedLine.current?.scrollIntoView?.({ block: 'center' });
  }, [linked]);

  const follow = (event: MouseEvent, key: string) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      showWhole(key);
    }
  };
  const stop = linked ?? lines[0].number;

  return (
    // The arrows are a shortcut; Tab reaches the links as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol className={styles.lines} onKeyDown={moveFocus}>
      {lines.map(line => {
        const { number, occurredAt } = line;
        const key = lineKey(step, number);
        const isLinked = number === linked;
        return (
          <li
            key={number}
            ref={isLinked ? linkedLine : undefined}
            className={styles.line}
            aria-current={isLinked ? 'location' : undefined}
          >
            <a
              href={linkTo(key)}
              data-line={number}
              className={styles.number}
              tabIndex={number === stop ? 0 : -1}
              aria-label={t('task.logLine', { line: String(number) })}
              onClick={event => follow(event, key)}
            >
              {number}
            </a>
            <time className={styles.time} dateTime={occurredAt}>
              {new Date(occurredAt).toLocaleTimeString(locale)}
            </time>
            <LogText line={line} className={styles.text} />
          </li>
        );
      })}
    </ol>
  );
};
