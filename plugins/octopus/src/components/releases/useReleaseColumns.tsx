import {
  Cell,
  CellText,
  ColumnConfig,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import {
  OctopusEnvironment,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf, projectEnvironments } from '../../model/environments';
import { noteSummary } from '../../model/noteSummary';
import { timeToShow } from '../common/DeploymentTime';
import { namedColumn } from '../common/namedColumn';
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
        {release.deploymentsUnknown ? (
          <span className={styles.none} title={none}>
            {t('releases.notLoaded')}
          </span>
        ) : (
          <span className={styles.none} aria-label={none} role="img">
            –
          </span>
        )}
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
        onClick={() => open({ kind: 'deployment', id: deployment.id })}
      >
        <StateBadge status={deployment} iconOnly />{' '}
        <RelativeTime value={timeToShow(deployment)} short />
        <VisuallyHidden>{name}</VisuallyHidden>
      </button>
    </Cell>
  );
};

/** Whether the packages of a release say no more than its version does. */
function isPlain({ version, packages }: OctopusRelease): boolean {
  return packages.every(each => each.version === version);
}

/**
 * The columns of the release table, including one for each environment. Those
 * that would say the same in every row are left out.
 *
 * @param releases - those of the rows
 */
export function useReleaseColumns(
  releases: OctopusRelease[],
): ColumnConfig<OctopusRelease>[] {
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();

  return [
    {
      id: 'version',
      label: t('releases.version'),
      isRowHeader: true,
      isSortable: true,
      minWidth: 110,
      cell: release => (
        <Cell>
          <ReleaseButton release={release} />
        </Cell>
      ),
    },
    {
      id: 'channel',
      label: t('releases.channel'),
      isHidden: project.channels.length < 2,
      minWidth: 100,
      cell: release => (
        <CellText title={nameOf(project.channels, release.channelId)} />
      ),
    },
    {
      id: 'assembled',
      label: t('releases.assembled'),
      isSortable: true,
      minWidth: 110,
      cell: release => (
        <Cell>
          <Text as="span" variant="body-small">
            <RelativeTime value={release.assembled} />
          </Text>
        </Cell>
      ),
    },
    {
      id: 'packages',
      label: t('releases.packages'),
      isHidden: releases.every(isPlain),
      minWidth: 110,
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
      minWidth: 100,
      cell: release => (
        <CellText
          title={noteSummary(release.releaseNotes) || '–'}
          color={release.releaseNotes ? 'primary' : 'secondary'}
        />
      ),
    },
    ...projectEnvironments(project).map(
      (environment): ColumnConfig<OctopusRelease> => ({
        ...namedColumn(environment.id, environment.name),
        cell: release => (
          <DeploymentCell release={release} environment={environment} />
        ),
      }),
    ),
  ];
}
