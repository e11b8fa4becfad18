import { Text } from '@backstage/ui';
import {
  environmentState,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useRelease } from '../../hooks/useTaskParts';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/environments';
import { releaseChanges } from '../../model/releaseChanges';
import { TenantChoice } from '../../model/tenants';
import { ChangeList } from './ChangeList';
import { Section } from './Section';
import styles from './ReleaseChanges.module.css';

/**
 * Shows what would change in an environment if a release went there: versions of
 * packages, commits and work items. Shows nothing where nothing runs, or where
 * each namespace has something else.
 */
export const ReleaseChanges = (props: {
  release: OctopusRelease;
  environmentId: string;
  tenantId?: TenantChoice['tenantId'];
}) => {
  const { release, environmentId, tenantId } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const { slots, hasNamespaces } = environmentState(project, environmentId);
  const slot = slots.find(
    ({ tenant }) => tenant?.id === (tenantId ?? undefined),
  );
  // Where it runs, and another was tried in vain, that attempt is what it undoes.
  const isAttempt = slot?.deployed?.releaseId === release.id;
  const before = isAttempt ? slot?.latest : slot?.deployed;
  const { release: from } = useRelease(
    hasNamespaces ? undefined : before?.releaseId,
  );
  if (!from || from.id === release.id) {
    return null;
  }
  const changes = releaseChanges(project.releases, from, release);
  const place = {
    from: from.version,
    environment: nameOf(project.environments, environmentId),
  };
  const direction = changes.isBackward ? 'backward' : 'since';
  return (
    <Section
      title={t(isAttempt ? 'changes.attempt' : `changes.${direction}`, place)}
    >
      <ul className={styles.packages}>
        {changes.packages.map(pkg => (
          <li key={pkg.name}>
            {t('changes.package', {
              name: pkg.name,
              from: pkg.from ?? t('changes.none'),
              to: pkg.to ?? t('changes.none'),
            })}
          </li>
        ))}
        {changes.packages.length === 0 && <li>{t('changes.samePackages')}</li>}
      </ul>
      {changes.commits.length === 0 && (
        <Text variant="body-small">{t('changes.noCommits')}</Text>
      )}
      <ChangeList
        title={t('changes.commits')}
        items={changes.commits.map(({ id, url, message }) => ({
          id,
          short: id.slice(0, 7),
          url,
          text: message,
        }))}
      />
      <ChangeList
        title={t('changes.workItems')}
        items={changes.workItems.map(({ id, url, description }) => ({
          id,
          short: id,
          url,
          text: description,
        }))}
      />
      {changes.isPartial && (
        <Text variant="body-small">{t('changes.partial')}</Text>
      )}
    </Section>
  );
};
