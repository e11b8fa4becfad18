import { Button } from '@backstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { OctopusEnvironment } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';

/** Opens all that happened in an environment. */
export const HistoryButton = (props: { environment: OctopusEnvironment }) => {
  const { id, name } = props.environment;
  const { t } = useOctopusTranslation();
  const { open } = useOctopusContext();
  return (
    <Button
      variant="tertiary"
      iconStart={<RiHistoryLine aria-hidden />}
      aria-label={t('action.historyOf', { environment: name })}
      onPress={() => open({ kind: 'history', id })}
    >
      {t('action.history')}
    </Button>
  );
};
