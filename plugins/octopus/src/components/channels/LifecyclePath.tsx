import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import styles from './ChannelCard.module.css';

/** More phases than this would fill the card, and are folded. */
const MANY = 8;

/** Shows a lifecycle by its name and its phases in order. */
export const LifecyclePath = (props: { channel: OctopusChannel }) => {
  const { lifecycleName, phases } = props.channel;
  const { t } = useOctopusTranslation();
  const names = phases.map(({ name }) => name);
  const path =
    names.length > 0 ? names.join(' → ') : t('environments.anyOrder');
  if (names.length > MANY) {
    return (
      <details className={styles.phases}>
        <summary>
          {lifecycleName}
          <br />
          {t('channels.manyPhases', {
            first: names[0],
            last: names[names.length - 1],
            number: String(names.length),
          })}
        </summary>
        <ol>
          {names.map(name => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      </details>
    );
  }
  return (
    <>
      {lifecycleName}
      {path !== lifecycleName && (
        <>
          <br />
          {path}
        </>
      )}
    </>
  );
};
