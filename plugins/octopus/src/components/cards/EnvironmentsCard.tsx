import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  environmentState,
  isUnverified,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { projectEnvironments } from '../../model/environments';
import { lastDeployment } from '../../model/lastDeployment';
import { slotKey } from '../../model/tenants';
import { Section } from '../common/Section';
import { LoadedProject } from '../problems/ProjectGate';
import { StaleNotice } from '../problems/StaleNotice';
import { EnvironmentRow } from './EnvironmentRow';
import { LastDeployment } from './LastDeployment';
import { ProjectCard } from './ProjectCard';
import styles from './Cards.module.css';

const Environments = (props: LoadedProject) => {
  const { entityRef, project, error, isUnreachable } = props;
  const { t } = useOctopusTranslation();
  if (project.releases.length === 0) {
    return <Text color="secondary">{t('problem.noReleases.title')}</Text>;
  }
  const last = lastDeployment(project);
  return (
    <div className={styles.card}>
      {project.isLastKnown && !isUnreachable && (
        <StaleNotice fetchedAt={project.fetchedAt} isReading />
      )}
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
      {last && (
        <Section title={t('cards.lastDeployment')}>
          <LastDeployment
            entityRef={entityRef}
            project={project}
            deployment={last}
          />
        </Section>
      )}
    </div>
  );
};

/**
 * The card with the current version in each environment and the last deployment,
 * on the overview of an entity. One card and not two: the column beside the
 * overview scrolls inside itself when it is higher than the window. A system has
 * another card of this kind, with its components.
 */
export const EnvironmentsCard = () => {
  const { t } = useOctopusTranslation();
  const { entity } = useEntity();
  const isSystem = entity.kind.toLocaleLowerCase('en-US') === 'system';
  return (
    <ProjectCard
      title={t(isSystem ? 'cards.wholeSystem' : 'cards.environments')}
    >
      {loaded => <Environments {...loaded} />}
    </ProjectCard>
  );
};
