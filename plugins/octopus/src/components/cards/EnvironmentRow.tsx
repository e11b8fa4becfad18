import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { DeploymentSlot } from '../../model/environmentState';
import { RelativeTime } from '../common/RelativeTime';
import { StateBadge } from '../common/StateBadge';
import styles from './Cards.module.css';

/** What runs in one place, and what is on its way there or did not get there. */
export const EnvironmentRow = (props: {
  name: string;
  slot?: DeploymentSlot;
}) => {
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
