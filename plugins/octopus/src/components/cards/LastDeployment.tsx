import { Link, Text } from '@backstage/ui';
import {
  OctopusDeployment,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useTabLink } from '../../hooks/useTabLink';
import { nameOf } from '../../model/environments';
import { DeploymentTime } from '../common/DeploymentTime';
import { ExternalLink } from '../common/ExternalLink';
import { StateBadge } from '../common/StateBadge';
import styles from './Cards.module.css';

/** Shows a deployment by what, where, how it went, when, who, and why it failed. */
export const LastDeployment = (props: {
  entityRef: string;
  project: OctopusProjectView;
  deployment: OctopusDeployment;
}) => {
  const { entityRef, project, deployment } = props;
  const { version, environmentId, tenant } = deployment;
  const { t } = useOctopusTranslation();
  const link = useTabLink();
  return (
    <>
      <div className={styles.row}>
        <Link
          href={link(entityRef, { deployment: deployment.id })}
          weight="bold"
        >
          {t('cards.lastDeploymentOf', {
            version,
            environment: [
              nameOf(project.environments, environmentId),
              tenant?.name,
            ]
              .filter(Boolean)
              .join(' · '),
          })}
        </Link>
        <StateBadge status={deployment} />
      </div>
      {deployment.errorMessage && (
        <Text color="danger">{deployment.errorMessage}</Text>
      )}
      <div className={styles.foot}>
        <DeploymentTime deployment={deployment} />
        <ExternalLink href={deployment.url}>
          {t('page.openInOctopus')}
        </ExternalLink>
      </div>
    </>
  );
};
