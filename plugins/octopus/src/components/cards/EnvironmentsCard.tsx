import { Text } from '@backstage/ui';
import {
  environmentState,
  isUnverified,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { projectEnvironments } from '../../model/environments';
import { slotKey } from '../../model/tenants';
import { LoadedProject } from '../problems/ProjectGate';
import { StaleNotice } from '../problems/StaleNotice';
import { EnvironmentRow } from './EnvironmentRow';
import { ProjectCard } from './ProjectCard';
import styles from './Cards.module.css';

const Environments = (props: LoadedProject) => {
  const { entityRef, project, error, isUnreachable } = props;
  const { t } = useOctopusTranslation();
  if (project.releases.length === 0) {
    return <Text color="secondary">{t('problem.noReleases.title')}</Text>;
  }
  return (
    <div className={styles.card}>
      {isUnreachable && (
        <StaleNotice fetchedAt={project.fetchedAt} error={error} />
      )}
      <ul className={styles.rows}>
        {projectEnvironments(project).flatMap(({ id, name }) => {
          if (isUnverified(project, id)) {
            return [
              <EnvironmentRow
                key={id}
                entityRef={entityRef}
                name={name}
                isUnverified
              />,
            ];
          }
          const { slots } = environmentState(project, id);
          return slots.length > 0
            ? slots.map(slot => (
                <EnvironmentRow
                  key={`${id}/${slotKey(slot)}`}
                  entityRef={entityRef}
                  name={name}
                  slot={slot}
                />
              ))
            : [<EnvironmentRow key={id} entityRef={entityRef} name={name} />];
        })}
      </ul>
    </div>
  );
};

/**
 * The card with the current version in each environment, on the overview of an
 * entity.
 */
export const EnvironmentsCard = () => {
  const { t } = useOctopusTranslation();
  return (
    <ProjectCard title={t('cards.environments')}>
      {loaded => <Environments {...loaded} />}
    </ProjectCard>
  );
};
