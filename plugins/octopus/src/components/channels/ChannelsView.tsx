import { useOctopusContext } from '../../context/OctopusProjectContext';
import { ChannelCard } from './ChannelCard';
import styles from './ChannelsView.module.css';

/** Every channel of the project. */
export const ChannelsView = () => {
  const { project } = useOctopusContext();
  return (
    <div className={styles.channels}>
      {project.channels.map(channel => (
        <ChannelCard key={channel.id} channel={channel} />
      ))}
    </div>
  );
};
