import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { TextButton } from '../common/TextButton';

/** A version that opens its release. */
export const ReleaseButton = (props: { release: OctopusRelease }) => {
  const { release } = props;
  const { t } = useOctopusTranslation();
  const { ask } = useOctopusContext();
  return (
    <TextButton
      name={t('releases.openRelease', { version: release.version })}
      onPress={() => ask({ kind: 'release', release })}
    >
      {release.version}
    </TextButton>
  );
};
