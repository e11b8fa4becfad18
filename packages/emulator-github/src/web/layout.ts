import { html } from 'hono/html';
import { HtmlEscapedString } from 'hono/utils/html';

/** Something that stands on a page. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page: a title, the way to it, and what it says. */
export interface Page {
  title: string;
  /** Text and address of what is above. */
  trail: [text: string, href: string][];
  body: Html;
}

/** The whole document. */
export function layout({ title, trail, body }: Page): Html {
  return html`<!DOCTYPE html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} · GitHub sandbox</title>
      <style>
        :root {
          color-scheme: light dark;
          font-family: system-ui, sans-serif;
          line-height: 1.5;
        }
        body {
          max-width: 60rem;
          margin: 2rem auto;
          padding: 0 1rem;
        }
        li {
          margin: 0.25rem 0;
        }
        pre {
          overflow: auto;
          padding: 1rem;
          border: 1px solid;
          border-radius: 0.25rem;
        }
        .note {
          opacity: 0.75;
        }
      </style>
      <main>
        <p class="note">
          This is the sandbox. GitHub's web pages are not part of it, so this
          page shows plainly what it holds.
        </p>
        <p>
          ${trail.map(([text, href]) => html`<a href="${href}">${text}</a> / `)}
        </p>
        <h1>${title}</h1>
        ${body}
      </main>
    </html>`;
}

/** A list of links. */
export function linkList(links: [text: string, href: string][]): Html {
  return html`<ul>
    ${links.map(([text, href]) => html`<li><a href="${href}">${text}</a></li>`)}
  </ul>`;
}
