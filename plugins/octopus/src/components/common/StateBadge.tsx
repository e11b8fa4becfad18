import {
  RiAlertLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiForbidLine,
  RiLoader4Line,
  RiTimeLine,
} from '@remixicon/react';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { taskTone, TaskStatus, Tone } from '../../model/taskTone';
import styles from './StateBadge.module.css';

const icons: Record<Tone, typeof RiCheckLine> = {
  success: RiCheckLine,
  danger: RiCloseCircleLine,
  warning: RiAlertLine,
  info: RiLoader4Line,
  neutral: RiTimeLine,
};

/** Shows the state of a task as an icon and a word. */
export const StateBadge = (props: {
  status: TaskStatus;
  /** Shows the word to screen readers only. */
  iconOnly?: boolean;
}) => {
  const { t } = useOctopusTranslation();
  const { key, tone } = taskTone(props.status);
  const Icon = key === 'Canceled' ? RiForbidLine : icons[tone];
  const word = t(`state.${key}`);
  return (
    <span
      className={styles.badge}
      data-tone={tone}
      data-icon-only={props.iconOnly}
      title={props.iconOnly ? word : undefined}
    >
      <Icon size={14} aria-hidden className={styles.icon} />
      <span className={styles.word}>{word}</span>
    </span>
  );
};
