import { ButtonLink } from '@backstage/ui';
import { ExternalLinkIcon } from './icons';

/** A link out of the portal, opened in a new tab. */
export const ExternalLink = (props: {
  href: string;
  children: string;
  /** The accessible name, where there are several; begins with the text. */
  name?: string;
  variant?: 'secondary' | 'tertiary';
}) => (
  <ButtonLink
    href={props.href}
    target="_blank"
    rel="noopener noreferrer"
    aria-label={props.name}
    variant={props.variant ?? 'tertiary'}
    iconEnd={<ExternalLinkIcon />}
  >
    {props.children}
  </ButtonLink>
);
