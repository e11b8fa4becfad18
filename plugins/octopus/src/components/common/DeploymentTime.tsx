import { Text } from '@backstage/ui';
import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { RelativeTime } from './RelativeTime';

/** Reference of a user of the catalog, such as `user:default/ada`. */
const USER = /^user:[^/]+\/(.+)$/;

/** Shows a person; of a user in the catalog, only the name. */
export const PersonName = (props: { name: string }) => {
  const [, user] = USER.exec(props.name) ?? [];
  return user ? <span title={props.name}>{user}</span> : <>{props.name}</>;
};

/** Shows when a deployment was completed, or else created, and by whom. */
export const DeploymentTime = (props: { deployment: OctopusDeployment }) => {
  const { created, completedAt, deployedBy } = props.deployment;
  return (
    <Text as="div" variant="body-small" color="secondary">
      <RelativeTime value={completedAt ?? created} />
      {deployedBy && (
        <>
          {' '}
          · <PersonName name={deployedBy} />
        </>
      )}
    </Text>
  );
};
