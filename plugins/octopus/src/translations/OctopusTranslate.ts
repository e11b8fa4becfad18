import { TranslationFunction } from '@backstage/frontend-plugin-api';
import { octopusTranslationRef } from './translationRef';

/** Returns the text for a key. */
export type OctopusTranslate = TranslationFunction<
  (typeof octopusTranslationRef)['T']
>;
