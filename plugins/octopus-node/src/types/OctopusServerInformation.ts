/**
 * The root document, `GET /api`.
 *
 * Source: definition `RootResource` of the server's OpenAPI document.
 *
 * @public
 */
export interface OctopusServerInformation {
  Application: string;
  Version: string;
  ApiVersion: string;
  InstallationId: string;
  /** URI templates by name. */
  Links: Record<string, string>;
}
