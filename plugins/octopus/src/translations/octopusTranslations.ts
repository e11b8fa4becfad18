import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { octopusTranslationRef } from './translationRef';

/**
 * The languages that come with the plugin besides English: German (`de`).
 *
 * @public
 */
export const octopusTranslations = createTranslationResource({
  ref: octopusTranslationRef,
  translations: {
    de: () => import('./de'),
  },
});
