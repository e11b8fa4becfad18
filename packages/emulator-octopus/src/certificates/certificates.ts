import { StoredSecret } from '../http/sensitive';
import { Entity, Kind } from '../store/kind';
import { CertificateFacts } from './readCertificate';

/** An X.509 certificate that the server keeps. */
export interface Certificate extends Entity {
  SpaceId: string;
  Name: string;
  Notes: string | null;
  EnvironmentIds: string[];
  TenantedDeploymentParticipation: string;
  TenantIds: string[];
  TenantTags: string[];
  /** When it was put away, as Octopus writes times. */
  Archived: string | null;
  /** Id of the certificate that took its place. */
  ReplacedBy: string | null;
  /** Milliseconds since 1970. */
  created: number;
  /** Base64, exactly as uploaded. */
  data: StoredSecret;
  password: StoredSecret;
  facts: CertificateFacts;
}

export const certificates: Kind<Certificate> = {
  idPrefix: 'Certificates',
  itemType: 'Certificate',
  label: 'Certificate',
  path: 'certificates',
};
