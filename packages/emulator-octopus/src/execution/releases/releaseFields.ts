/** Keys of a release in a body. */
export const releaseFields = {
  ProjectId: 'text',
  ChannelId: 'text',
  Version: 'text',
  ReleaseNotes: 'text',
  IgnoreChannelRules: 'boolean',
  SelectedPackages: {
    list: {
      ActionName: 'text',
      StepName: 'text',
      PackageReferenceName: 'text',
      Version: 'text',
    },
  },
  VersionControlReference: { object: { GitRef: 'text', GitCommit: 'text' } },
} as const;
