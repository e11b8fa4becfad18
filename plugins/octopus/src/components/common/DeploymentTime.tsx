import { Text } from '@backstage/ui';
import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { RelativeTime } from './RelativeTime';

/** Reference of a user of the catalog, such as `user:default/ada`. */
const USER = /^user:[^/]+\/(.+)$/;

/** Returns the name of a user in the catalog, and any other name as it is. */
export function personName(name: string): string {
  return USER.exec(name)?.[1] ?? name;
}

/** Shows a person; of a user in the catalog, only the name. */
export const PersonName = (props: { name: string }) => {
  const user = personName(props.name);
  return user !== props.name ? (
    <span title={props.name}>{user}</span>
  ) : (
    <>{props.name}</>
  );
};

/**
 * Returns the time to show for a deployment: when it ended, when it is due, or
 * else when it was asked for.
 */
export function timeToShow({
  created,
  scheduledFor,
  completedAt,
}: OctopusDeployment): string {
  return completedAt ?? scheduledFor ?? created;
}

/** Shows when a deployment ended, or is due, and who asked for it. */
export const DeploymentTime = (props: { deployment: OctopusDeployment }) => {
  const { deployedBy } = props.deployment;
  return (
    <Text as="div" variant="body-small" color="secondary">
      <RelativeTime value={timeToShow(props.deployment)} />
      {deployedBy && (
        <>
          {' '}
          · <PersonName name={deployedBy} />
        </>
      )}
    </Text>
  );
};
