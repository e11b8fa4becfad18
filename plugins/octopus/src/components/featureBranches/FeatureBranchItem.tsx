import { Link, Text, Badge } from '@backstage/ui';
import { OctopusFeatureBranch } from '@octopus-backstage/plugin-octopus-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useContext } from 'react';
import { OctopusProjectContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { DeploymentLink } from '../common/DeploymentLink';
import { PersonName } from '../common/DeploymentTime';
import { GitBranchIcon } from '../common/icons';
import { RelativeTime } from '../common/RelativeTime';
import { StateBadge } from '../common/StateBadge';
import { LiveState } from '../environments/LiveState';
import { BranchActions } from './BranchActions';
import { ExpiryTime } from './ExpiryTime';
import styles from './FeatureBranches.module.css';

/** Says that a feature branch is being deleted, or that its deletion failed. */
const RemovalNote = (props: { branch: OctopusFeatureBranch }) => {
  const { removal } = props.branch;
  const { t } = useOctopusTranslation();
  if (!removal) {
    return null;
  }
  return (
    <Text
      as="div"
      variant="body-small"
      color={removal.isCompleted ? 'danger' : 'info'}
    >
      {removal.isCompleted
        ? t('featureBranches.deletionFailed')
        : t('featureBranches.deleting')}{' '}
      {removal.isCompleted && removal.errorMessage}{' '}
      <Link href={removal.url} target="_blank" rel="noopener noreferrer">
        {t('page.openInOctopus')}
      </Link>
    </Text>
  );
};

/**
 * Shows whether the service of the page is up in a namespace. Of the others, and
 * on a System, only their own pages know.
 */
const BranchLive = (props: {
  branch: OctopusFeatureBranch;
  service: OctopusFeatureBranch['services'][number];
}) => {
  const { namespace, environment } = props.branch;
  const { entityRef, deployment } = props.service;
  const page = useContext(OctopusProjectContext);
  const slot = {
    namespace,
    tenant: deployment.tenant,
    ...(deployment.state === 'Success' && { deployed: deployment }),
  };
  return page?.entityRef === entityRef ? (
    <LiveState environment={environment} slot={slot} />
  ) : null;
};

/**
 * Lists the services in a namespace with their versions; branch builds are
 * highlighted.
 */
const BranchServices = (props: { branch: OctopusFeatureBranch }) => {
  const { namespace, environment, services } = props.branch;
  const { t } = useOctopusTranslation();
  return (
    <ul
      className={styles.services}
      aria-label={t('featureBranches.services', { namespace })}
    >
      {services.map(service => (
        <li key={service.entityRef} className={styles.line}>
          <EntityRefLink
            entityRef={service.entityRef}
            title={service.title}
            hideIcon
          />
          <DeploymentLink
            entityRef={service.entityRef}
            environment={environment.name}
            deployment={service.deployment}
            className={service.isBranchBuild ? styles.version : undefined}
          />
          <StateBadge status={service.deployment} iconOnly />
          {service.isBranchBuild && (
            <Badge>{t('featureBranches.branchBuild')}</Badge>
          )}
          <BranchLive branch={props.branch} service={service} />
        </li>
      ))}
    </ul>
  );
};

/** Shows a feature branch: its owner, its expiry, and its services. */
export const FeatureBranchItem = (props: { branch: OctopusFeatureBranch }) => {
  const { t } = useOctopusTranslation();
  const { namespace, branch, owner, startedBy, createdAt, expiresAt, status } =
    props.branch;
  const who = owner ?? startedBy;
  return (
    <li className={styles.branch} aria-label={namespace}>
      <div className={styles.text}>
        <div className={styles.line}>
          <Text as="h3" variant="body-medium" weight="bold">
            {namespace}
          </Text>
          <StateBadge status={status} />
          {status.scheduledFor && <RelativeTime value={status.scheduledFor} />}
        </div>
        <Text as="div" variant="body-small" color="secondary">
          {branch && branch !== namespace && (
            <>
              <GitBranchIcon size={12} />{' '}
              {t('featureBranches.branch', { branch })} ·{' '}
            </>
          )}
          {who && (
            <>
              <PersonName name={who} /> ·{' '}
            </>
          )}
          <RelativeTime value={createdAt} /> ·{' '}
          <ExpiryTime expiresAt={expiresAt} />
        </Text>
        <RemovalNote branch={props.branch} />
        <BranchServices branch={props.branch} />
      </div>
      <BranchActions branch={props.branch} />
    </li>
  );
};
