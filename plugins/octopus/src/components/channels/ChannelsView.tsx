import { useOctopusContext } from '../../context/OctopusProjectContext';
import { ChannelCard } from './ChannelCard';
import styles from './ChannelsView.module.css';

/** Shows every channel of the project, the default one first. */
export const ChannelsView = () => {
  const { project } = useOctopusContext();
  const channels = [...project.channels].sort(
    (a, b) => Number(b.isDefault) - Number(a.isDefault),
  );
  return (
    <div className={styles.channels}>
      {channels.map(channel => (
        <ChannelCard key={channel.id} channel={channel} />
      ))}
    </div>
  );
};
