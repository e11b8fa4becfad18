import { Text } from '@backstage/ui';
import { RiGitBranchLine } from '@remixicon/react';
import { OctopusFeatureBranch } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { PersonName } from '../common/PersonName';
import { RelativeTime } from '../common/RelativeTime';
import { StateBadge } from '../common/StateBadge';
import { BranchActions } from './BranchActions';
import { BranchServices } from './BranchServices';
import { ExpiryTime } from './ExpiryTime';
import { RemovalNote } from './RemovalNote';
import styles from './FeatureBranches.module.css';

/** A feature branch: whose it is, how long it stays, and what is in it. */
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
        </div>
        <Text as="div" variant="body-small" color="secondary">
          {branch && branch !== namespace && (
            <>
              <RiGitBranchLine size={12} aria-hidden />{' '}
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
