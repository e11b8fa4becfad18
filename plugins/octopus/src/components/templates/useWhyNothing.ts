import { messageOf, problemOf } from '../../errors/problemOf';
import { Choices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { PickerScope } from '../../model/pickerScope';

/** Says in a sentence why a field has nothing to offer. */
export function useWhyNothing(
  { error, missing }: Choices<unknown>,
  { entityRef }: PickerScope,
  empty: string,
): string {
  const { t } = useOctopusTranslation();
  switch (missing) {
    case 'service':
      return t('pickers.needsService');
    case 'space':
      return t('pickers.needsSpace');
    case 'project':
      return t('pickers.needsProject');
    default:
  }
  if (!error) {
    return empty;
  }
  switch (problemOf(error)) {
    case 'noPermission':
      return entityRef
        ? t('pickers.noPermission.service')
        : t('pickers.noPermission.space');
    case 'unreachable':
      return t('pickers.unreachable');
    case 'offline':
      return t('pickers.offline');
    default:
      return `${t('pickers.failed')}. ${messageOf(error)}`;
  }
}
