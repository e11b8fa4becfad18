/**
 * Which versions of packages a channel takes, as far as it is used. Source:
 * definition `ChannelVersionRuleResource` of the OpenAPI document.
 */
export interface ChannelRuleResource {
  VersionRange: string | null;
  Tag: string | null;
  ActionPackages: {
    DeploymentAction: string;
    PackageReference: string | null;
  }[];
}
