/**
 * Picks how dates and numbers are written: the language of the app, such as
 * `en`, as somebody who reads these locales writes it, such as `en-GB`.
 *
 * @param preferred - the locales of the browser
 */
export function localeFor(
  language: string,
  preferred: readonly string[],
): string {
  const [base] = language.split('-');
  return preferred.find(locale => locale.split('-')[0] === base) ?? language;
}
