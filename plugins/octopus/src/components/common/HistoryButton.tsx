import { Button } from '@backstage/ui';
import { OctopusEnvironment } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { HistoryIcon } from './icons';

/** Opens all that happened in an environment. */
export const HistoryButton = (props: { environment: OctopusEnvironment }) => {
  const { id, name } = props.environment;
  const { t } = useOctopusTranslation();
  const { open } = useOctopusContext();
  return (
    <Button
      variant="tertiary"
      iconStart={<HistoryIcon />}
      aria-label={t('action.historyOf', { environment: name })}
      onPress={() => open({ kind: 'history', id })}
    >
      {t('action.history')}
    </Button>
  );
};
