import { useLanguage } from './useOctopusTranslation';

/**
 * The locale for times and numbers: the language of the app as the browser's
 * user writes it, such as `en-GB`, or else the language alone.
 */
export function useLocale(): string {
  const language = useLanguage();
  return localeFor(language, window.navigator.languages ?? []);
}

/** Picks the first locale of a language. */
export function localeFor(
  language: string,
  preferred: readonly string[],
): string {
  return (
    preferred.find(locale => locale.split('-')[0] === language) ?? language
  );
}
