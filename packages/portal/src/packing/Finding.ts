/** What a judge says about a tarball. */
export interface Finding {
  judge: 'publint' | 'attw';
  /** Name of the package. */
  package: string;
  /** The judge's name for the rule. */
  rule: string;
  /** What of the package it is about, in the judge's own words. */
  about: string;
}

/** Findings that are no fault of ours, or that nothing can be done about. */
export interface AcceptedFinding {
  judge: Finding['judge'];
  rule: string;
  /** Names without the scope and `plugin-`. */
  packages: string[];
  reason: string;
}
