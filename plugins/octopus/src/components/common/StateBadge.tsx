import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { taskTone, TaskStatus, Tone } from '../../model/taskTone';
import {
  AlertIcon,
  CheckIcon,
  CloseCircleIcon,
  ForbidIcon,
  LoaderIcon,
  TimeIcon,
  type IconComponent,
} from './icons';
import styles from './StateBadge.module.css';

const icons: Record<Tone, IconComponent> = {
  success: CheckIcon,
  danger: CloseCircleIcon,
  warning: AlertIcon,
  info: LoaderIcon,
  neutral: TimeIcon,
};

/** Shows the state of a task as an icon and a word. */
export const StateBadge = (props: {
  status: TaskStatus;
  /** Shows the word to screen readers only. */
  iconOnly?: boolean;
}) => {
  const { t } = useOctopusTranslation();
  const { key, tone } = taskTone(props.status);
  const Icon = key === 'Canceled' ? ForbidIcon : icons[tone];
  const word = t(`state.${key}`);
  return (
    <span
      className={styles.badge}
      data-tone={tone}
      data-icon-only={props.iconOnly}
      title={props.iconOnly ? word : undefined}
    >
      <Icon size={14} className={styles.icon} />
      <span className={styles.word}>{word}</span>
    </span>
  );
};
