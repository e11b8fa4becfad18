import { createExternalRouteRef } from '@backstage/core-plugin-api';

/**
 * The form of a template; bound by default where the scaffolder is installed.
 * Created with the old API, because both frontend systems accept its
 * references.
 */
export const createFromTemplateRouteRef = createExternalRouteRef({
  id: 'octopus/create-from-template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
