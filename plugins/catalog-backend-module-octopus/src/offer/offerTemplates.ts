import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { TemplateSettings } from '../config/TemplateSettings';
import { checkDefaults } from './checkDefaults';
import { checkSuggestions } from './checkSuggestions';
import { configureTemplate } from './configureTemplate';
import { fieldsOf } from './fields';
import { TemplateFile } from './readTemplates';

/**
 * The templates on offer, as entities of the catalog. Their location is the
 * file: from there the scaffolder finds the content that a step names relative
 * to its template (docs/reference/backstage.md, section 3.7).
 *
 * @throws InputError that names the setting that fits no template
 */
export function offerTemplates(
  files: TemplateFile[],
  settings: TemplateSettings,
): Entity[] {
  const names = files.map(({ template }) => template.metadata.name);
  const { path, offer = names } = settings;
  const unknown = offer.find(name => !names.includes(name));
  if (unknown) {
    throw new InputError(
      `${path}.offer names '${unknown}': there is ${names.sort().join(', ')}`,
    );
  }
  const fields = files.flatMap(({ template }) => fieldsOf(template));
  checkDefaults(settings, fields);
  checkSuggestions(settings, fields);
  return files
    .filter(({ template }) => offer.includes(template.metadata.name))
    .map(({ file, template }) => {
      const configured = configureTemplate(template, settings, offer);
      configured.metadata.annotations = {
        ...configured.metadata.annotations,
        [ANNOTATION_LOCATION]: `file:${file}`,
        [ANNOTATION_ORIGIN_LOCATION]: `file:${file}`,
      };
      return configured;
    });
}
