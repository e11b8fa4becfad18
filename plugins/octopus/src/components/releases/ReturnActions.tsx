import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { returnsTo } from '../../model/rollback';
import { RollbackButton } from '../common/RollbackButton';
import { Section } from '../common/Section';
import { DeployReleaseButton } from './DeployReleaseButton';
import styles from './ReleaseDialog.module.css';

/** Offers to bring a release back to where it ran before. */
export const ReturnActions = (props: { release: OctopusRelease }) => {
  const { release } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  // What Octopus would deploy it to next is offered as that.
  const returns = returnsTo(project, release).filter(
    ({ deployment }) =>
      !release.nextEnvironmentIds.includes(deployment.environmentId),
  );
  if (returns.length === 0) {
    return null;
  }
  return (
    <Section title={t('releases.again')}>
      <div className={styles.actions}>
        {returns.map(({ deployment, isRollback }) =>
          isRollback ? (
            <RollbackButton
              key={deployment.id}
              deployment={deployment}
              isNamed
            />
          ) : (
            <DeployReleaseButton
              key={deployment.id}
              release={release}
              environmentId={deployment.environmentId}
              repeats={{ tenantId: deployment.tenant?.id, variables: {} }}
            />
          ),
        )}
      </div>
    </Section>
  );
};
