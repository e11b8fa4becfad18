import { Badge, Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { OctopusFeatureBranch } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { StateBadge } from '../common/StateBadge';
import styles from './FeatureBranches.module.css';

/** Each service in a namespace with its version; builds of branches stand out. */
export const BranchServices = (props: { branch: OctopusFeatureBranch }) => {
  const { namespace, services } = props.branch;
  const { t } = useOctopusTranslation();
  return (
    <ul
      className={styles.services}
      aria-label={t('featureBranches.services', { namespace })}
    >
      {services.map(({ entityRef, title, deployment, isBranchBuild }) => (
        <li key={entityRef} className={styles.line}>
          <EntityRefLink entityRef={entityRef} title={title} hideIcon />
          <Text
            as="span"
            className={isBranchBuild ? styles.version : undefined}
          >
            {deployment.version}
          </Text>
          <StateBadge status={deployment} iconOnly />
          {isBranchBuild && <Badge>{t('featureBranches.branchBuild')}</Badge>}
        </li>
      ))}
    </ul>
  );
};
