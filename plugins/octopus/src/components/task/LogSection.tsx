import { Button, Text } from '@backstage/ui';
import { OctopusLogStep } from '@octopus-backstage/plugin-octopus-common';
import { useEffect, useState } from 'react';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { NumberedLine } from '../../model/taskLog';
import { LogLines } from './LogLines';
import styles from './FullLog.module.css';

/** How many of the last lines of a step are shown at first. */
const FIRST = 500;

/** Whether a step is worth a look without being asked for. */
function isInteresting({ status }: OctopusLogStep): boolean {
  return status === 'Failed' || status === 'Running';
}

/** Shows a step of a whole log, which folds. */
export const LogSection = (props: {
  step: OctopusLogStep;
  /** Its number in the log, from 1. */
  number: number;
  /** Those of its lines that are wanted. */
  lines: NumberedLine[];
  /** The number of the line that the URL names. */
  linked?: number;
  isSearched: boolean;
}) => {
  const { step, number, lines, linked, isSearched } = props;
  const { t } = useOctopusTranslation();
  const [isOpen, setOpen] = useState(isInteresting(step));
  const [isAll, setAll] = useState(false);
  const hasFound = isSearched && lines.length > 0;
  useEffect(() => {
    if (hasFound || linked !== undefined) {
      setOpen(true);
    }
  }, [hasFound, linked]);

  const isLinkedEarlier =
    linked !== undefined &&
    lines.slice(0, -FIRST).some(line => line.number === linked);
  const shown = isAll || isLinkedEarlier ? lines : lines.slice(-FIRST);

  return (
    <details
      className={styles.step}
      open={isOpen}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary} data-status={step.status}>
        <span className={styles.name}>{step.name}</span>{' '}
        <span className={styles.status}>
          {t(`step.${step.status}`)} ·{' '}
          {t('task.logMatches', { count: lines.length })}
        </span>
      </summary>
      {isOpen && (
        <>
          {shown.length < lines.length && (
            <Button variant="tertiary" onPress={() => setAll(true)}>
              {t('task.logEarlier', {
                number: String(lines.length - shown.length),
              })}
            </Button>
          )}
          {lines.length === 0 ? (
            <Text variant="body-small">{t('task.logNoLines')}</Text>
          ) : (
            <LogLines step={number} lines={shown} linked={linked} />
          )}
        </>
      )}
    </details>
  );
};
