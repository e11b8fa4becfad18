import { TranslationFunction } from '@backstage/frontend-plugin-api';
import { octopusTranslationRef } from './translationRef';

/** Turns the key of a text into the text. */
export type OctopusTranslate = TranslationFunction<
  (typeof octopusTranslationRef)['T']
>;
