import { Text } from '@backstage/ui';
import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { PersonName } from '../common/PersonName';
import { RelativeTime } from '../common/RelativeTime';

/** When a deployment was finished, or else created, and by whom. */
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
