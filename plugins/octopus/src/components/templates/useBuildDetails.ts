import { OctopusBranchBuild } from '@octopus-backstage/plugin-octopus-common';
import { useNow } from '../../hooks/useNow';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { formatRelative } from '../common/formatRelative';

/** Returns what tells of a build when it was made, by what and of which commit. */
export function useBuildDetails(): (build: OctopusBranchBuild) => string[] {
  const { t } = useOctopusTranslation();
  const language = useLanguage();
  const now = useNow();
  return ({ builtAt, builtBy, buildNumber, message }) => {
    const told = [
      buildNumber && t('pickers.build', { number: buildNumber }),
      builtBy && t('pickers.builtBy', { name: builtBy }),
      message,
    ].filter(Boolean);
    const when =
      builtAt &&
      (formatRelative(Date.parse(builtAt), now, language) ?? t('time.now'));
    return [
      when,
      ...(told.length > 0 ? told : [t('pickers.noInformation')]),
    ].filter((part): part is string => Boolean(part));
  };
}
