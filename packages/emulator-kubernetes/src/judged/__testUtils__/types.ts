/** A request that goes to the stand-in and to the real server. */
export interface JudgedRequest {
  /** Says what is asked; one of its kind in all of them. */
  name: string;
  method: string;
  /** `{namespace}` stands for the namespace that the subject has to itself. */
  path: string;
  body?: unknown;
  contentType?: string;
}

/** Requests that follow from each other. */
export interface Subject {
  name: string;
  requests: JudgedRequest[];
}
