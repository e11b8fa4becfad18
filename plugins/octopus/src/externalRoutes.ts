import { createExternalRouteRef } from '@backstage/core-plugin-api';

/**
 * The form of a template, found by itself where the scaffolder is installed.
 * Made with the old API, whose references both frontend systems take.
 */
export const createFromTemplateRouteRef = createExternalRouteRef({
  id: 'octopus/create-from-template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
