import { Link, Text } from '@backstage/ui';
import { byEffect } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useTabLink } from '../../hooks/useTabLink';
import { nameOf } from '../../model/environments';
import { DeploymentTime } from '../common/DeploymentTime';
import { ExternalLink } from '../common/ExternalLink';
import { StateBadge } from '../common/StateBadge';
import { LoadedProject } from '../problems/ProjectGate';
import { StaleNotice } from '../problems/StaleNotice';
import { ProjectCard } from './ProjectCard';
import styles from './Cards.module.css';

const LastDeployment = (props: LoadedProject) => {
  const { entityRef, project, error, isUnreachable } = props;
  const link = useTabLink();
  const { t } = useOctopusTranslation();
  const all = project.releases
    .flatMap(({ deployments }) => deployments)
    .sort(byEffect);
  const deployment =
    all.find(({ scheduledFor }) => !scheduledFor) ?? all.at(-1);
  if (!deployment) {
    return <Text color="secondary">{t('cards.noDeployment')}</Text>;
  }
  return (
    <div className={styles.card}>
      {isUnreachable && (
        <StaleNotice fetchedAt={project.fetchedAt} error={error} />
      )}
      <div className={styles.row}>
        <Link
          href={link(entityRef, { deployment: deployment.id })}
          weight="bold"
        >
          {t('cards.lastDeploymentOf', {
            version: deployment.version,
            environment: [
              nameOf(project.environments, deployment.environmentId),
              deployment.tenant?.name,
            ]
              .filter(Boolean)
              .join(' · '),
          })}
        </Link>
        <StateBadge status={deployment} />
      </div>
      <DeploymentTime deployment={deployment} />
      {deployment.errorMessage && (
        <Text color="danger">{deployment.errorMessage}</Text>
      )}
      <div>
        <ExternalLink href={deployment.url}>
          {t('page.openInOctopus')}
        </ExternalLink>
      </div>
    </div>
  );
};

/**
 * The card with the deployment that took effect last and its state, on the
 * overview of an entity. A plan is shown only where there is no other.
 */
export const LastDeploymentCard = () => {
  const { t } = useOctopusTranslation();
  return (
    <ProjectCard title={t('cards.lastDeployment')}>
      {loaded => <LastDeployment {...loaded} />}
    </ProjectCard>
  );
};
