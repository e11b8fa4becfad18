/** Which releases to list. */
export interface ReleaseQuery {
  channelId?: string;
  /** Part of the version. */
  search?: string;
  kind?: 'mainline' | 'prerelease';
  offset: number;
  limit: number;
}
