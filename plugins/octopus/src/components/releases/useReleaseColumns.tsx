import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import {
  OctopusEnvironment,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf, projectEnvironments } from '../../model/environments';
import { taskTone } from '../../model/taskTone';
import { timeToShow } from '../common/DeploymentTime';
import { RelativeTime } from '../common/RelativeTime';
import { StateBadge } from '../common/StateBadge';
import { ReleaseButton } from '../common/versionButtons';
import styles from './ReleaseColumns.module.css';

/**
 * Shows the last deployment of a release to an environment; a plan only where
 * there is no other.
 */
const DeploymentCell = (props: {
  release: OctopusRelease;
  environment: OctopusEnvironment;
}) => {
  const { release, environment } = props;
  const { t } = useOctopusTranslation();
  const { open } = useOctopusContext();
  const known = release.deployments.filter(
    ({ environmentId }) => environmentId === environment.id,
  );
  const deployment =
    known.find(({ scheduledFor }) => !scheduledFor) ?? known.at(-1);
  if (!deployment) {
    const none = release.deploymentsUnknown
      ? t('releases.unknownDeployments')
      : t('state.none');
    return (
      <Cell>
        <span className={styles.none} title={none} aria-label={none} role="img">
          {release.deploymentsUnknown ? '?' : '–'}
        </span>
      </Cell>
    );
  }
  const name = t('environments.openDeployment', {
    version: release.version,
    environment: environment.name,
  });
  return (
    <Cell>
      <button
        type="button"
        className={styles.button}
        aria-label={`${t(`state.${taskTone(deployment).key}`)}. ${name}`}
        onClick={() => open({ kind: 'deployment', id: deployment.id })}
      >
        <StateBadge status={deployment} iconOnly />
        <RelativeTime value={timeToShow(deployment)} />
      </button>
    </Cell>
  );
};

/** The columns of the release table, including one for each environment. */
export function useReleaseColumns(): ColumnConfig<OctopusRelease>[] {
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();

  return [
    {
      id: 'version',
      label: t('releases.version'),
      isRowHeader: true,
      minWidth: 120,
      cell: release => (
        <Cell>
          <ReleaseButton release={release} />
        </Cell>
      ),
    },
    {
      id: 'channel',
      label: t('releases.channel'),
      minWidth: 110,
      cell: release => (
        <CellText title={nameOf(project.channels, release.channelId)} />
      ),
    },
    {
      id: 'assembled',
      label: t('releases.assembled'),
      minWidth: 120,
      cell: release => (
        <Cell>
          <RelativeTime value={release.assembled} />
        </Cell>
      ),
    },
    {
      id: 'packages',
      label: t('releases.packages'),
      minWidth: 130,
      cell: ({ packages }) => (
        <CellText
          title={packages[0]?.version ?? '–'}
          description={
            packages.length > 1
              ? t('releases.morePackages', {
                  number: String(packages.length - 1),
                })
              : undefined
          }
        />
      ),
    },
    {
      id: 'notes',
      label: t('releases.notes'),
      minWidth: 140,
      cell: release => (
        <CellText
          title={release.releaseNotes?.trim().split('\n')[0] || '–'}
          color={release.releaseNotes ? 'primary' : 'secondary'}
        />
      ),
    },
    ...projectEnvironments(project).map(
      (environment): ColumnConfig<OctopusRelease> => ({
        id: environment.id,
        label: environment.name,
        minWidth: 140,
        cell: release => (
          <DeploymentCell release={release} environment={environment} />
        ),
      }),
    ),
  ];
}
