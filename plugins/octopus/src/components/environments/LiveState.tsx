import { Link, Text } from '@backstage/ui';
import {
  environmentState,
  OctopusDeploymentSlot,
  OctopusEnvironment,
} from '@octopus-backstage/plugin-octopus-common';
import { Fragment, useState } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useLiveStatus } from '../../hooks/useLiveStatus';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { healthOfSlot } from '../../model/liveHealth';
import { slotName } from '../../model/tenants';
import { CopyButton } from '../common/CopyButton';
import { HealthBadge, useHealthWord } from './HealthBadge';
import { LiveDialog } from './LiveDialog';
import styles from './LiveState.module.css';

/** Shows whether what runs in a slot is up, and its address. */
export const LiveState = (props: {
  environment: OctopusEnvironment;
  slot: OctopusDeploymentSlot;
}) => {
  const { environment, slot } = props;
  const { t } = useOctopusTranslation();
  const word = useHealthWord();
  const { data } = useLiveStatus();
  const [isOpen, setOpen] = useState(false);
  const { project } = useOctopusContext();
  const { slots } = environmentState(project, environment.id);
  const { url, status, ...rest } = healthOfSlot(
    data,
    environment.id,
    slot,
    slots.map(({ namespace }) => namespace),
  );
  const place = slotName(slot) || environment.name;
  if (!url && !status) {
    return null;
  }
  return (
    <div className={styles.live}>
      {status && (
        <button
          type="button"
          className={styles.button}
          aria-label={t('live.open', { state: word(status), place })}
          onClick={() => setOpen(true)}
        >
          <HealthBadge health={status} />
        </button>
      )}
      {url && (
        <span className={styles.address}>
          <Link
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('live.address', { url: shortened(url), place })}
            className={styles.url}
          >
            {shortened(url)
              .split(/(?<=[./])/)
              .map((part, index) => (
                <Fragment key={index}>
                  {index > 0 && <wbr />}
                  {part}
                </Fragment>
              ))}
          </Link>
          <CopyButton
            iconOnly
            label={t('live.copyAddress', { place })}
            text={() => url}
          />
        </span>
      )}
      {status && isOpen && (
        <LiveDialog
          place={place}
          health={{ status, ...rest }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
};

function shortened(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** Says why no environment has a state. */
export const LiveNotice = () => {
  const { t } = useOctopusTranslation();
  const { data } = useLiveStatus();
  const texts = {
    server: t('live.missingServer'),
    monitor: t('live.missingMonitor'),
    problem: t('live.missingProblem'),
  };
  return (
    data?.missing && (
      <Text variant="body-small" color="secondary">
        {texts[data.missing]}
      </Text>
    )
  );
};
