import { Text } from '@backstage/ui';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import {
  environmentState,
  OctopusDeployment,
  OctopusDeploymentSlot,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { projectEnvironments } from '../../model/environments';
import { slotKey, slotName } from '../../model/tenants';
import { timeToShow } from '../common/DeploymentTime';
import { RelativeTime } from '../common/RelativeTime';
import { StateBadge } from '../common/StateBadge';
import { LoadedProject, ProjectGate } from '../problems/ProjectGate';
import { StaleNotice } from '../problems/StaleNotice';
import styles from './Cards.module.css';

/** Shows the next deployment that only waits for its time. */
const Scheduled = (props: { deployment: OctopusDeployment }) => (
  <span className={styles.when}>
    {props.deployment.version} <StateBadge status={props.deployment} />{' '}
    <RelativeTime value={timeToShow(props.deployment)} />
  </span>
);

/**
 * Shows what runs in an environment, or for a tenant or in a namespace of it, and a newer deployment that
 * has not succeeded.
 */
const EnvironmentRow = (props: {
  name: string;
  slot?: OctopusDeploymentSlot;
}) => {
  const { name, slot } = props;
  const { t } = useOctopusTranslation();
  const last = slot?.latest ?? slot?.scheduled;
  const shown = slot?.deployed ?? last;

  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {name}
        {slot && slotName(slot) && ` · ${slotName(slot)}`}
        <span className={styles.when}>
          {shown ? <RelativeTime value={timeToShow(shown)} /> : t('state.none')}
        </span>
      </span>
      {shown && last && (
        <>
          <span className={styles.version}>
            {shown.version}
            {last.id !== shown.id && ` → ${last.version}`}
          </span>
          <StateBadge status={last} />
        </>
      )}
      {slot?.scheduled && slot.scheduled !== last && (
        <Scheduled deployment={slot.scheduled} />
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
                <EnvironmentRow
                  key={`${id}/${slotKey(slot)}`}
                  name={name}
                  slot={slot}
                />
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
