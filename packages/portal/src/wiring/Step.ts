/** Which of Backstage's two frontend systems an app is on. */
export type Frontend = 'new' | 'legacy';

/** What a block of a README has somebody do in a portal. */
export type Step = (
  | { kind: 'add'; workspace: 'app' | 'backend'; packages: string[] }
  | { kind: 'copy'; from: string; to: string }
  | { kind: 'config'; yaml: string }
  | { kind: 'annotate'; entity: string; yaml: string }
  | { kind: 'file'; path: string; code: string }
  | { kind: 'imports'; path: string; code: string }
  | { kind: 'replace'; path: string; code: string; replaces: string }
  | { kind: 'element'; path: string; code: string; places: ElementPlace[] }
  | { kind: 'backend'; code: string }
) & {
  /** Where the README says it. */
  where: string;
  /** Both when left out. */
  frontend?: Frontend;
};

/** The end of an element: the first one of that name in a constant. */
export interface ElementPlace {
  constant: string;
  element: string;
}
