import { mockApis } from '@backstage/frontend-test-utils';
import { OctopusTranslate } from '../translations/OctopusTranslate';
import { octopusTranslationRef } from '../translations/translationRef';

/** The English texts, outside of a component. */
export function english(): OctopusTranslate {
  const snapshot = mockApis.translation().getTranslation(octopusTranslationRef);
  if (!snapshot.ready) {
    throw new Error('The English texts are not there');
  }
  return snapshot.t;
}
