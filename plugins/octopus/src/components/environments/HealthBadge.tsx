import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { healthTone, isKnownHealth } from '../../model/liveHealth';
import { Tone } from '../../model/taskTone';
import {
  AlertIcon,
  CloseCircleIcon,
  HeartPulseIcon,
  LoaderIcon,
  QuestionIcon,
  type IconComponent,
} from '../common/icons';
import styles from '../common/StateBadge.module.css';

const icons: Record<Tone, IconComponent> = {
  success: HeartPulseIcon,
  danger: CloseCircleIcon,
  warning: AlertIcon,
  info: LoaderIcon,
  neutral: QuestionIcon,
};

/** The word for a state; that of Octopus where there is no other. */
export function useHealthWord(): (health: string) => string {
  const { t } = useOctopusTranslation();
  return health => (isKnownHealth(health) ? t(`live.${health}`) : health);
}

/** Shows the health of an object, or of all together, as an icon and a word. */
export const HealthBadge = (props: { health: string }) => {
  const word = useHealthWord();
  const tone = healthTone(props.health);
  const Icon = icons[tone];
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon size={14} className={styles.icon} />
      <span className={styles.word}>{word(props.health)}</span>
    </span>
  );
};
