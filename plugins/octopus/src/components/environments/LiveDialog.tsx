import { Dialog, DialogBody, DialogHeader, Text } from '@backstage/ui';
import { OctopusLiveObject } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { SlotHealth } from '../../model/liveHealth';
import contrast from '../common/contrast.module.css';
import { RelativeTime } from '../common/RelativeTime';
import { HealthBadge } from './HealthBadge';
import styles from './LiveState.module.css';

/** An object in the cluster, and why it is not healthy. */
const ObjectItem = (props: { object: OctopusLiveObject }) => {
  const { kind, name, namespace, health, message, depth } = props.object;
  return (
    <li className={styles.object} data-made={depth > 0}>
      <span className={styles.line}>
        <Text weight="bold">{kind}</Text>
        <Text className={styles.name}>{name}</Text>
        <HealthBadge health={health} />
      </span>
      {namespace && (
        <Text variant="body-small" color="secondary">
          {namespace}
        </Text>
      )}
      {message && (
        <Text as="div" variant="body-small">
          {message}
        </Text>
      )}
    </li>
  );
};

/** Lists the objects that were deployed to a place, with their health. */
export const LiveDialog = (props: {
  /** Name of the environment, or of the tenant or the namespace in it. */
  place: string;
  health: SlotHealth & { status: string };
  onClose: () => void;
}) => {
  const { place, health, onClose } = props;
  const { status, updatedAt, objects } = health;
  const { t } = useOctopusTranslation();
  const isLeft = status === 'Waiting' || status === 'Unavailable';
  return (
    <Dialog isOpen onOpenChange={onClose} width={560}>
      <DialogHeader>{t('live.title', { place })}</DialogHeader>
      <DialogBody className={contrast.readable}>
        <p className={styles.line}>
          <HealthBadge health={status} />
          {updatedAt && (
            <Text variant="body-small" color="secondary">
              {t('live.updated')} <RelativeTime value={updatedAt} />
            </Text>
          )}
        </p>
        {isLeft && <Text>{t(`live.${status}Text`)}</Text>}
        {!isLeft && objects.length === 0 && <Text>{t('live.none')}</Text>}
        {objects.length > 0 && (
          <ul className={styles.objects} aria-label={t('live.objects')}>
            {objects.map((object, index) => (
              <ObjectItem
                // Two targets may have objects of the same name.
                key={`${index}/${object.kind}/${object.name}`}
                object={object}
              />
            ))}
          </ul>
        )}
      </DialogBody>
    </Dialog>
  );
};
