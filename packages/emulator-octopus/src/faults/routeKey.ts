/** The same for the three forms of a path inside a space: by id, `/spaces/...`, and without. */
export function routeKey(template: string): string {
  return template.replace(
    /^\/api\/(?:\{spaceId\}|spaces\/\{[^}]*\}(?=\/))/i,
    '/api',
  );
}
