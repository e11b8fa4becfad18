/** Asks people to merge one branch into another. Nobody here merges or closes it. */
export interface PullRequest {
  id: number;
  number: number;
  title: string;
  body: string | null;
  head: { branch: string; sha: string };
  base: { branch: string; sha: string };
  authorLogin: string;
  createdAt: string;
}
