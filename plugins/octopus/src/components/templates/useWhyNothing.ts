import { isWithoutPickers, messageOf, problemOf } from '../../errors/problemOf';
import { Choices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';

/**
 * Says in a sentence why a field has nothing to offer, and whether that is a
 * problem: that there is no space or project of a name that is being typed, or of
 * one that is yet to be made, is none, nor is it that the portal lists nothing.
 */
export function useWhyNothing(
  { error, missing, within }: Choices<unknown>,
  empty: string,
): { text: string; isProblem: boolean } {
  const { t } = useOctopusTranslation();
  switch (missing) {
    case 'service':
      return { text: t('pickers.needsService'), isProblem: false };
    case 'space':
      return { text: t('pickers.needsSpace'), isProblem: false };
    case 'project':
      return { text: t('pickers.needsProject'), isProblem: false };
    default:
  }
  if (!error) {
    return { text: empty, isProblem: false };
  }
  if (isWithoutPickers(error)) {
    return { text: t('pickers.off'), isProblem: false };
  }
  const problem = problemOf(error);
  switch (problem) {
    case 'noPermission':
      return { text: t(`pickers.noPermission.${within}`), isProblem: true };
    case 'unreachable':
      return { text: t('pickers.unreachable'), isProblem: true };
    case 'offline':
      return { text: t('pickers.offline'), isProblem: true };
    default:
      return {
        text: `${t('pickers.failed')}. ${messageOf(error)}`,
        isProblem: problem !== 'projectNotFound',
      };
  }
}
