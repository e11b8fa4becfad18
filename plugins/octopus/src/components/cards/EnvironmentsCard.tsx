import { Text } from '@backstage/ui';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { DeploymentSlot, environmentState } from '../../model/environmentState';
import { projectEnvironments } from '../../model/environments';
import { RelativeTime } from '../common/RelativeTime';
import { StateBadge } from '../common/StateBadge';
import { LoadedProject, ProjectGate } from '../problems/ProjectGate';
import { StaleNotice } from '../problems/StaleNotice';
import styles from './Cards.module.css';

/**
 * Shows what runs in an environment or namespace, and a newer deployment that
 * has not succeeded.
 */
const EnvironmentRow = (props: { name: string; slot?: DeploymentSlot }) => {
  const { name, slot } = props;
  const { t } = useOctopusTranslation();
  const shown = slot?.deployed ?? slot?.latest;
  const isSettled = !slot?.deployed || slot.deployed.id === slot.latest.id;

  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {name}
        {slot?.namespace && ` · ${slot.namespace}`}
        <span className={styles.when}>
          {shown ? (
            <RelativeTime value={shown.completedAt ?? shown.created} />
          ) : (
            t('state.none')
          )}
        </span>
      </span>
      {slot && (
        <>
          <span className={styles.version}>
            {shown?.version}
            {!isSettled && ` → ${slot.latest.version}`}
          </span>
          <StateBadge status={slot.latest} />
        </>
      )}
    </li>
  );
};

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

/**
 * The card with the current version in each environment, on the overview of an
 * entity.
 */
export const EnvironmentsCard = () => {
  const { t } = useOctopusTranslation();
  return (
    <EntityInfoCard title={t('cards.environments')}>
      <ProjectGate>{loaded => <Environments {...loaded} />}</ProjectGate>
    </EntityInfoCard>
  );
};
