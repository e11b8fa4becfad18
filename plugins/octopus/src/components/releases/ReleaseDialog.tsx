import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import {
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/environments';
import { environmentsFor } from '../../model/namespaces';
import { slotName } from '../../model/tenants';
import contrast from '../common/contrast.module.css';
import { DeploymentTime } from '../common/DeploymentTime';
import { ExactTime } from '../common/ExactTime';
import { ExternalLink } from '../common/ExternalLink';
import { Facts } from '../common/Facts';
import { Markdown } from '../common/Markdown';
import { Section } from '../common/Section';
import { StateBadge } from '../common/StateBadge';
import { EnvironmentButton } from '../common/versionButtons';
import { BuildInformation } from './BuildInformation';
import { DeployReleaseButton } from './DeployReleaseButton';
import { ReleaseComparison } from './ReleaseComparison';
import { ReturnActions } from './ReturnActions';
import styles from './ReleaseDialog.module.css';

/**
 * Shows what is in a release, where it was deployed, and where it may go next.
 */
export const ReleaseDialog = (props: {
  release: OctopusRelease;
  onClose: () => void;
}) => {
  const { release, onClose } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const environmentIds = environmentsFor(project, release);

  return (
    <Dialog isOpen onOpenChange={onClose} width={560}>
      <DialogHeader>
        {t('releases.title', { version: release.version })}
      </DialogHeader>
      <DialogBody className={`${styles.body} ${contrast.readable}`}>
        <Facts
          facts={[
            [
              t('releases.channel'),
              nameOf(project.channels, release.channelId),
            ],
            [t('releases.assembled'), <ExactTime value={release.assembled} />],
          ]}
        />
        {environmentIds.length > 0 && (
          <Section title={t('releases.deployTo')}>
            <div className={styles.actions}>
              {environmentIds.map(id => (
                <DeployReleaseButton
                  key={id}
                  release={release}
                  environmentId={id}
                />
              ))}
            </div>
          </Section>
        )}
        <ReturnActions release={release} />
        <ReleaseComparison release={release} />
        <Section title={t('releases.deployments')}>
          {release.deployments.length === 0 && (
            <Text color="secondary">
              {release.deploymentsUnknown
                ? t('releases.unknownDeployments')
                : t('releases.noDeployments')}
            </Text>
          )}
          <ul className={styles.list}>
            {release.deployments.map(deployment => {
              const environment = {
                id: deployment.environmentId,
                name: nameOf(project.environments, deployment.environmentId),
              };
              return (
                <li key={deployment.id} className={styles.deployment}>
                  <EnvironmentButton
                    deployment={deployment}
                    environment={environment}
                  />
                  {slotName(deployment) && <span>{slotName(deployment)}</span>}
                  <StateBadge status={deployment} />
                  <DeploymentTime deployment={deployment} />
                </li>
              );
            })}
          </ul>
        </Section>
        <Section title={t('releases.packages')}>
          {release.packages.length === 0 && (
            <Text color="secondary">{t('releases.noPackages')}</Text>
          )}
          <ul className={styles.list}>
            {release.packages.map(({ step, name, version }) => (
              <li key={`${step}/${name}`}>
                <Text as="span">
                  {[step, name].filter(Boolean).join(' · ')}{' '}
                </Text>
                <Text as="span" weight="bold">
                  {version}
                </Text>
              </li>
            ))}
          </ul>
        </Section>
        {release.buildInformation && release.buildInformation.length > 0 && (
          <Section title={t('releases.buildInformation')}>
            {release.buildInformation.map(build => (
              <BuildInformation
                key={`${build.packageId}/${build.version}`}
                build={build}
              />
            ))}
          </Section>
        )}
        <Section title={t('releases.notes')}>
          {release.releaseNotes ? (
            <Markdown content={release.releaseNotes} />
          ) : (
            <Text color="secondary">{t('releases.noNotes')}</Text>
          )}
        </Section>
      </DialogBody>
      <DialogFooter>
        <ExternalLink href={release.url}>
          {t('page.openInOctopus')}
        </ExternalLink>
      </DialogFooter>
    </Dialog>
  );
};
