import { ButtonLink } from '@backstage/ui';
import {
  branchLabel,
  OctopusFeatureBranch,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useTemplateLink } from '../../hooks/useTemplateLink';
import { ExternalLink } from '../common/ExternalLink';
import { DeleteIcon, RefreshIcon } from '../common/icons';
import styles from './FeatureBranches.module.css';

/**
 * Links to the services of a feature branch, and to the forms that update and
 * delete it.
 */
export const BranchActions = (props: { branch: OctopusFeatureBranch }) => {
  const { namespace, branch, services, removal } = props.branch;
  const { t } = useOctopusTranslation();
  const update = useTemplateLink('octopus-feature-branch');
  const remove = useTemplateLink('octopus-feature-branch-delete');
  const built = services.find(({ isBranchBuild }) => isBranchBuild);
  const isBeingDeleted = removal?.isCompleted === false;
  const tenant = services.find(each => each.deployment.tenant)?.deployment
    .tenant;
  const label = branch ?? (built && branchLabel(built.deployment.version));
  const form = {
    ...(built && { entityRef: built.entityRef }),
    ...(label && { branch: label }),
    namespace,
    ...(tenant && { tenant: tenant.name }),
  };
  return (
    <div className={styles.actions}>
      {services.map(
        ({ url, entityRef, title }) =>
          url && (
            <ExternalLink key={entityRef} href={url}>
              {t('featureBranches.open', { name: title })}
            </ExternalLink>
          ),
      )}
      {update && !isBeingDeleted && (
        <ButtonLink
          variant="secondary"
          href={update(form)}
          iconStart={<RefreshIcon />}
          aria-label={t('featureBranches.updateNamed', { namespace })}
        >
          {t('featureBranches.update')}
        </ButtonLink>
      )}
      {remove && !isBeingDeleted && (
        <ButtonLink
          variant="secondary"
          href={remove({
            entityRef: form.entityRef ?? services[0]?.entityRef,
            namespace,
          })}
          iconStart={<DeleteIcon />}
          aria-label={t('featureBranches.deleteNamed', { namespace })}
        >
          {t('featureBranches.delete')}
        </ButtonLink>
      )}
    </div>
  );
};
