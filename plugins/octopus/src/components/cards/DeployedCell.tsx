import { Text } from '@backstage/ui';
import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { slotName } from '../../model/tenants';
import { DeploymentLink } from '../common/DeploymentLink';
import { RelativeTime } from '../common/RelativeTime';
import { StateBadge } from '../common/StateBadge';
import styles from './Cards.module.css';

/** Says in a cell that there is nothing, or nothing to be relied on. */
export const NothingCell = (props: { isUnverified?: boolean }) => {
  const { t } = useOctopusTranslation();
  return props.isUnverified ? (
    <Text as="span" variant="body-small" color="secondary">
      {t('cards.reading')}
    </Text>
  ) : (
    <Text as="span" color="secondary" role="img" aria-label={t('state.none')}>
      –
    </Text>
  );
};

/**
 * Shows what runs by version and state, with its tenant or namespace, and below
 * it a newer deployment that has not succeeded or is scheduled.
 */
export const DeployedCell = (props: {
  entityRef: string;
  environment: string;
  deployment: OctopusDeployment;
  newer?: OctopusDeployment;
}) => {
  const { entityRef, environment, deployment, newer } = props;
  return (
    <div className={styles.deployments}>
      {slotName(deployment) && (
        <Text as="span" variant="body-small" color="secondary">
          {slotName(deployment)}
        </Text>
      )}
      {[deployment, newer].map(
        shown =>
          shown && (
            <span key={shown.id} className={styles.line}>
              <DeploymentLink
                entityRef={entityRef}
                environment={environment}
                deployment={shown}
                className={styles.version}
              />
              <StateBadge status={shown} iconOnly />
              {shown.scheduledFor && (
                <Text as="span" variant="body-small" color="secondary">
                  <RelativeTime value={shown.scheduledFor} />
                </Text>
              )}
            </span>
          ),
      )}
    </div>
  );
};
