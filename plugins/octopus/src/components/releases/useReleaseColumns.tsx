import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/nameOf';
import { projectEnvironments } from '../../model/projectEnvironments';
import { RelativeTime } from '../common/RelativeTime';
import { DeploymentCell } from './DeploymentCell';
import { ReleaseButton } from './ReleaseButton';

/** The columns of the table of releases: one more for each environment. */
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
