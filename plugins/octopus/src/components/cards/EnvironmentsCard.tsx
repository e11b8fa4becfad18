import { Text } from '@backstage/ui';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { environmentState } from '../../model/environmentState';
import { projectEnvironments } from '../../model/projectEnvironments';
import { LoadedProject, ProjectGate } from '../problems/ProjectGate';
import { StaleNotice } from '../problems/StaleNotice';
import { EnvironmentRow } from './EnvironmentRow';
import styles from './Cards.module.css';

const Environments = ({ project, isUnreachable }: LoadedProject) => {
  const { t } = useOctopusTranslation();
  if (project.releases.length === 0) {
    return <Text color="secondary">{t('problem.noReleases.title')}</Text>;
  }
  return (
    <div className={styles.card}>
      {isUnreachable && <StaleNotice fetchedAt={project.fetchedAt} />}
      <ul className={styles.rows}>
        {projectEnvironments(project).flatMap(({ id, name }) => {
          const { slots } = environmentState(project, id);
          return slots.length > 0
            ? slots.map(slot => (
                <EnvironmentRow key={slot.latest.id} name={name} slot={slot} />
              ))
            : [<EnvironmentRow key={id} name={name} />];
        })}
      </ul>
    </div>
  );
};

/** The current version in each environment, on the overview of an entity. */
export const EnvironmentsCard = () => {
  const { t } = useOctopusTranslation();
  return (
    <EntityInfoCard title={t('cards.environments')}>
      <ProjectGate>{loaded => <Environments {...loaded} />}</ProjectGate>
    </EntityInfoCard>
  );
};
