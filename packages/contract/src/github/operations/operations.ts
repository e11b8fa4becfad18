import {
  Answer,
  OpenApiDocument,
  OpenApiOperation,
  Parameter,
} from '../document/openApi';

/** One operation, with its references resolved. */
export interface Operation {
  /** Such as `repos/get`. */
  id: string;
  /** Such as `GET /repos/{owner}/{repo}`. */
  key: string;
  method: string;
  template: string;
  parameters: Parameter[];
  requestBody: OpenApiOperation['requestBody'];
  responses: Record<string, Answer>;
}

interface Route {
  operation: Operation;
  pattern: RegExp;
  /** The more literal parts, the sooner it is tried. */
  literals: number;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * Finds the operation of a path, or the verbs that it takes. Parameters that
 * may contain slashes are marked `x-multi-segment` in the document.
 */
export function operationFinder(
  document: OpenApiDocument,
): (
  method: string,
  path: string,
) => { operation?: Operation; allowed: string[] } {
  const routes = allRoutes(document).sort((a, b) => b.literals - a.literals);
  return (method, path) => {
    const fitting = routes.filter(({ pattern }) => pattern.test(path));
    const of = fitting.find(({ operation }) => operation.method === method);
    return {
      operation: of?.operation,
      allowed: fitting.map(({ operation }) => operation.method),
    };
  };
}

function allRoutes(document: OpenApiDocument): Route[] {
  const { components } = document;
  return Object.entries(document.paths).flatMap(([template, verbs]) =>
    METHODS.filter(verb => verbs[verb]).map(verb => {
      const stated = verbs[verb];
      const method = verb.toUpperCase();
      const parameters = (stated.parameters ?? []).map(
        one => components.parameters[nameOf(one.$ref)] ?? one,
      );
      const responses = Object.fromEntries(
        Object.entries(stated.responses).map(([status, answer]) => [
          status,
          components.responses[nameOf(answer.$ref)] ?? answer,
        ]),
      );
      return {
        operation: {
          id: stated.operationId,
          key: `${method} ${template}`,
          method,
          template,
          parameters,
          requestBody: stated.requestBody,
          responses,
        },
        pattern: patternOf(template, parameters),
        literals: template.split('/').filter(part => !part.startsWith('{'))
          .length,
      };
    }),
  );
}

function nameOf(ref = ''): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function patternOf(template: string, parameters: Parameter[]): RegExp {
  const source = template
    .split(/(\{[^}]+\})/)
    .map(part => {
      if (!part.startsWith('{')) {
        return part.replace(/[^\w/]/g, '\\$&');
      }
      const known = parameters.find(({ name }) => `{${name}}` === part);
      return known?.['x-multi-segment'] ? '.+?' : '[^/]+';
    })
    .join('')
    // The path of a file may be empty, and the slash with it: the root.
    .replace('contents/.+?', 'contents(?:/.*)?');
  return new RegExp(`^${source}$`);
}
