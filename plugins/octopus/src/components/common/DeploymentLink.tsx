import { Link } from '@backstage/ui';
import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useTabLink } from '../../hooks/useTabLink';

/** A version that leads to its deployment on the tab of the entity. */
export const DeploymentLink = (props: {
  entityRef: string;
  deployment: OctopusDeployment;
  environment: string;
  className?: string;
}) => {
  const { entityRef, deployment, environment, className } = props;
  const { version } = deployment;
  const { t } = useOctopusTranslation();
  const link = useTabLink();
  return (
    <Link
      href={link(entityRef, { deployment: deployment.id })}
      aria-label={t('environments.openDeployment', { version, environment })}
      className={className}
    >
      {version}
    </Link>
  );
};
