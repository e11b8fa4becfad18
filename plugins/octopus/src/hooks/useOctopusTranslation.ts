import {
  useTranslationRef,
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { OctopusTranslate } from '../translations/OctopusTranslate';
import { octopusTranslationRef } from '../translations/translationRef';
import { localeFor } from './localeFor';

/** Returns the texts of the plugin in the language of the app. */
export function useOctopusTranslation(): { t: OctopusTranslate } {
  return useTranslationRef(octopusTranslationRef);
}

/**
 * Returns how dates and numbers are written: the language of the app, such as
 * `en`, as the browser's user writes it, such as `en-GB`.
 */
export function useLanguage(): string {
  const language =
    useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';
  return localeFor(language, navigator.languages);
}
