import { Text } from '@backstage/ui';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { lastDeployment } from '../../model/lastDeployment';
import { LoadedProject } from '../problems/ProjectGate';
import { StaleNotice } from '../problems/StaleNotice';
import { LastDeployment } from './LastDeployment';
import { ProjectCard } from './ProjectCard';
import styles from './Cards.module.css';

const Content = (props: LoadedProject) => {
  const { entityRef, project, error, isUnreachable } = props;
  const { t } = useOctopusTranslation();
  const deployment = lastDeployment(project);
  if (!deployment) {
    return <Text color="secondary">{t('cards.noDeployment')}</Text>;
  }
  return (
    <div className={styles.card}>
      {project.isLastKnown && !isUnreachable && (
        <StaleNotice fetchedAt={project.fetchedAt} isReading />
      )}
      {isUnreachable && (
        <StaleNotice fetchedAt={project.fetchedAt} error={error} />
      )}
      <LastDeployment
        entityRef={entityRef}
        project={project}
        deployment={deployment}
      />
    </div>
  );
};

/**
 * A card with nothing but the deployment that took effect last, for a page that
 * does without the card of the environments, which has it too.
 */
export const LastDeploymentCard = () => {
  const { t } = useOctopusTranslation();
  return (
    <ProjectCard title={t('cards.lastDeployment')}>
      {loaded => <Content {...loaded} />}
    </ProjectCard>
  );
};
