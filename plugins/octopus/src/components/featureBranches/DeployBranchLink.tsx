import { parseEntityRef } from '@backstage/catalog-model';
import { ButtonLink } from '@backstage/ui';
import { RiGitBranchLine } from '@remixicon/react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useTemplateLink } from '../../hooks/useTemplateLink';

/** The way to the form that deploys a branch of this service; only services have branches. */
export const DeployBranchLink = () => {
  const { t } = useOctopusTranslation();
  const { entityRef } = useOctopusContext();
  const link = useTemplateLink();
  const { kind } = parseEntityRef(entityRef);
  return link && kind === 'component' ? (
    <ButtonLink
      variant="secondary"
      href={link('octopus-feature-branch', { entityRef })}
      iconStart={<RiGitBranchLine aria-hidden />}
    >
      {t('featureBranches.deploy')}
    </ButtonLink>
  ) : null;
};
