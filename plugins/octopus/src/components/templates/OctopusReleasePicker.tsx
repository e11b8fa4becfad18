import { useReleaseChoices } from '../../hooks/useChoices';
import { useNow } from '../../hooks/useNow';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { useSettled } from '../../hooks/useSettled';
import { formatRelative } from '../common/formatRelative';
import { PickerField } from './PickerField';
import { PickerProps, usePickerScope } from './usePickerScope';

/**
 * The field of a template's form that chooses a release by its version. What is
 * typed is looked for among all releases, unless it is one of the newest.
 */
export const OctopusReleasePicker = (props: PickerProps) => {
  const { t } = useOctopusTranslation();
  const language = useLanguage();
  const now = useNow();
  const scope = usePickerScope(props);
  const newest = useReleaseChoices(scope, '');
  const typed = useSettled(props.formData ?? '');
  // A part of one may be the whole of an older one: 1.2.3 of 1.2.30.
  const isKnown =
    typed === '' || newest.data?.some(({ version }) => version === typed);
  const found = useReleaseChoices(scope, isKnown === false ? typed : '');
  const releases = new Map(
    [...(newest.data ?? []), ...(found.data ?? [])].map(each => [
      each.id,
      each,
    ]),
  );
  return (
    <PickerField
      field={props}
      label={t('pickers.release')}
      choices={newest}
      options={[...releases.values()].map(
        ({ version, channel, assembled }) => ({
          value: version,
          details: [
            channel,
            formatRelative(Date.parse(assembled), now, language) ??
              t('time.now'),
          ]
            .filter(Boolean)
            .join(' · '),
        }),
      )}
      empty={
        scope.channel
          ? t('pickers.noReleasesInChannel')
          : t('pickers.noReleases')
      }
    />
  );
};
