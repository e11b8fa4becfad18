import { RiArrowRightLine } from '@remixicon/react';
import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ReturnTo, returnsTo } from '../../model/rollback';
import { ActionButton } from '../common/ActionButton';
import { RollbackButton } from '../common/RollbackButton';
import { Section } from '../common/Section';
import styles from './ReleaseDialog.module.css';

/** Deploys a release where it ran before, and an older one runs now. */
const DeployAgainButton = (props: {
  release: OctopusRelease;
  deployment: ReturnTo['deployment'];
}) => {
  const { release, deployment } = props;
  const { environmentId, tenant } = deployment;
  const { t } = useOctopusTranslation();
  const { openDialog } = useOctopusContext();
  const action = useAction({ kind: 'deploy', release, environmentId });
  return (
    <ActionButton
      action={action}
      name={t('action.deployTo', {
        version: release.version,
        environment: action.label,
      })}
      iconStart={<RiArrowRightLine aria-hidden />}
      onPress={() =>
        openDialog({
          kind: 'deploy',
          release,
          environmentId,
          repeats: { tenantId: tenant?.id, variables: {} },
        })
      }
    />
  );
};

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
            <DeployAgainButton
              key={deployment.id}
              release={release}
              deployment={deployment}
            />
          ),
        )}
      </div>
    </Section>
  );
};
