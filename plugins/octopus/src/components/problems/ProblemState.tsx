import { Button, Flex, Text } from '@backstage/ui';
import {
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
} from '@octopus-backstage/plugin-octopus-common';
import { messageOf, OctopusProblem } from '../../errors/problemOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import {
  CloudOffIcon,
  ErrorWarningIcon,
  LockIcon,
  PlugIcon,
  PriceTagIcon,
  SearchIcon,
  WifiOffIcon,
  type IconComponent,
} from '../common/icons';
import styles from './ProblemState.module.css';

const icons: Record<OctopusProblem, IconComponent> = {
  noAnnotation: PriceTagIcon,
  badAnnotation: PriceTagIcon,
  notConfigured: PlugIcon,
  projectNotFound: SearchIcon,
  noPermission: LockIcon,
  unreachable: CloudOffIcon,
  offline: WifiOffIcon,
  unknown: ErrorWarningIcon,
};

const example = `metadata:
  annotations:
    ${OCTOPUS_PROJECT_SLUG_ANNOTATION}: Spaces-1/my-project
    # or
    ${OCTOPUS_PROJECT_ID_ANNOTATION}: Spaces-1/Projects-1`;

/** Says why there is nothing to show, and what to do about it. */
export const ProblemState = (props: {
  problem: OctopusProblem;
  error?: unknown;
  onRetry?: () => void;
}) => {
  const { problem, error, onRetry } = props;
  const { t } = useOctopusTranslation();
  const Icon = icons[problem];
  const isMissing = problem === 'noAnnotation';
  const isAnnotation = isMissing || problem === 'badAnnotation';

  return (
    <section className={styles.problem} role={isMissing ? undefined : 'alert'}>
      <Icon size={32} className={styles.icon} />
      <Text as="h2" variant="title-x-small">
        {t(`problem.${problem}.title`)}
      </Text>
      <Text as="p" color="secondary">
        {t(`problem.${problem}.text`)}
      </Text>
      {problem === 'badAnnotation' && (
        <Text as="p" variant="body-small" color="secondary">
          <span className={styles.message}>{messageOf(error)}</span>
        </Text>
      )}
      {isAnnotation && <pre className={styles.code}>{example}</pre>}
      {!isAnnotation && error !== undefined && (
        <Text as="p" variant="body-small" color="secondary">
          {t('problem.details')}:{' '}
          <span className={styles.message}>{messageOf(error)}</span>
        </Text>
      )}
      {!isAnnotation && onRetry && (
        <Flex>
          <Button variant="secondary" onPress={onRetry}>
            {t('problem.retry')}
          </Button>
        </Flex>
      )}
    </section>
  );
};
