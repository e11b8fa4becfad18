import { Text } from '@backstage/ui';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { environmentState } from '../../model/environmentState';
import { projectEnvironments } from '../../model/projectEnvironments';
import { RelativeTime } from '../common/RelativeTime';
import { StateBadge } from '../common/StateBadge';
import { LoadedProject, ProjectGate } from '../problems/ProjectGate';
import { StaleNotice } from '../problems/StaleNotice';
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
          const rows = slots.length > 0 ? slots : [undefined];
          return rows.map((slot, index) => {
            const shown = slot?.deployed ?? slot?.latest;
            return (
              <li key={`${id}/${index}`} className={styles.row}>
                <span className={styles.name}>
                  {name}
                  {slot?.namespace && ` · ${slot.namespace}`}
                </span>
                <span className={styles.version}>{shown?.version ?? '–'}</span>
                {slot && <StateBadge status={slot.latest} />}
                {shown ? (
                  <span className={styles.when}>
                    <RelativeTime value={shown.completedAt ?? shown.created} />
                  </span>
                ) : (
                  <span className={styles.when}>{t('state.none')}</span>
                )}
              </li>
            );
          });
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
