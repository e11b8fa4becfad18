/** A repository as git reaches it. */
export interface GitRemote {
  /** Clone address, over HTTP. */
  url: string;
  /** Sent as the password, as GitHub wants it; never logged. */
  token: string;
  signal?: AbortSignal;
}
