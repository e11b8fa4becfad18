import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OctopusTranslate } from '../translations/OctopusTranslate';
import { octopusTranslationRef } from '../translations/translationRef';

/** The texts of the plugin in the language of the app. */
export function useOctopusTranslation(): { t: OctopusTranslate } {
  return useTranslationRef(octopusTranslationRef);
}
