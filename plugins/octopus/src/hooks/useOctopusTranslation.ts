import {
  useTranslationRef,
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { OctopusTranslate } from '../translations/OctopusTranslate';
import { octopusTranslationRef } from '../translations/translationRef';

/** Returns the texts of the plugin in the language of the app. */
export function useOctopusTranslation(): { t: OctopusTranslate } {
  return useTranslationRef(octopusTranslationRef);
}

/** Returns the language of the app, such as `en`. */
export function useLanguage(): string {
  return useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';
}
