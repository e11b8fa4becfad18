import {
  environmentState,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/environments';
import { ReleaseChanges } from '../common/ReleaseChanges';
import styles from './ReleaseDialog.module.css';

/** Compares a release with what runs where it may go next. */
export const ReleaseComparison = (props: { release: OctopusRelease }) => {
  const { release } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const places = release.nextEnvironmentIds.flatMap(environmentId => {
    const state = environmentState(project, environmentId);
    const [slot] = state.slots;
    const runs =
      state.hasNamespaces || state.hasTenants ? undefined : slot?.deployed;
    return runs && runs.releaseId !== release.id
      ? [{ environmentId, version: runs.version }]
      : [];
  });
  return (
    <>
      {places.map(({ environmentId, version }) => (
        <details key={environmentId} className={styles.comparison}>
          <summary>
            {t('changes.compare', {
              environment: nameOf(project.environments, environmentId),
              version,
            })}
          </summary>
          <ReleaseChanges release={release} environmentId={environmentId} />
        </details>
      ))}
    </>
  );
};
