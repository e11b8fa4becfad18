import { Text } from '@backstage/ui';
import {
  OctopusActivity,
  OctopusActivityStatus,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import {
  AlertIcon,
  CheckIcon,
  CloseCircleIcon,
  ForbidIcon,
  LoaderIcon,
  SkipForwardIcon,
  TimeIcon,
  type IconComponent,
} from '../common/icons';
import styles from './StepTree.module.css';

const icons: Record<OctopusActivityStatus, IconComponent> = {
  Pending: TimeIcon,
  Running: LoaderIcon,
  Success: CheckIcon,
  Failed: CloseCircleIcon,
  Skipped: SkipForwardIcon,
  SuccessWithWarning: AlertIcon,
  Canceled: ForbidIcon,
};

/** The name and the state of a step. */
const StepLine = (props: { step: OctopusActivity }) => {
  const { step } = props;
  const { t } = useOctopusTranslation();
  const Icon = icons[step.status];
  return (
    <span className={styles.step} data-status={step.status}>
      <Icon size={16} className={styles.icon} />
      <span className={styles.name}>{step.name}</span>
      <span className={styles.status}>{t(`step.${step.status}`)}</span>
    </span>
  );
};

/** Steps; those with parts fold, and are folded once they have succeeded. */
const StepList = (props: { steps: OctopusActivity[] }) => (
  <ul className={styles.steps}>
    {props.steps.map(step => (
      <li key={step.id}>
        {step.children.length === 0 ? (
          <StepLine step={step} />
        ) : (
          <details
            className={styles.parts}
            open={step.status !== 'Success' && step.status !== 'Skipped'}
          >
            <summary>
              <StepLine step={step} />
            </summary>
            <StepList steps={step.children} />
          </details>
        )}
      </li>
    ))}
  </ul>
);

/** Shows the steps of a task, with their parts. */
export const StepTree = (props: { steps: OctopusActivity[] }) => {
  const { t } = useOctopusTranslation();
  if (props.steps.length === 0) {
    return <Text color="secondary">{t('task.noSteps')}</Text>;
  }
  return <StepList steps={props.steps} />;
};
