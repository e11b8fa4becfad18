/** What a member looks like on the wire; only the traits that the stand-in reads. */
export interface Traits {
  httpLabel?: 1;
  httpQuery?: string;
  xmlName?: string;
  xmlFlattened?: 1;
  ec2QueryName?: string;
  http?: [method: string, path: string, status: number];
  httpError?: number;
  awsQueryError?: [code: string, status: number];
}

export type Kind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'timestamp'
  | 'blob'
  | 'document'
  | 'list'
  | 'map'
  | 'structure';

/** A shape of an AWS service, as the SDK's schema describes it. */
export interface Shape {
  kind: Kind;
  /** Such as `CreateClusterRequest`; simple shapes have none. */
  name?: string;
  /** The member's own, which win, over those of the shape. */
  traits: Traits;
  /** The member's own only. */
  memberTraits: Traits;
  /** Of a structure: its members, the required ones of a request named. */
  members?: ReadonlyMap<string, Shape>;
  required?: readonly string[];
  /** Of a list or map. */
  value?: Shape;
}

/** One operation of a service. */
export interface OperationModel {
  name: string;
  http?: [method: string, path: string, status: number];
  input: Shape;
  output: Shape;
}
