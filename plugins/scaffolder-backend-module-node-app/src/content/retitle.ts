/** A Markdown text with another first heading; one is put before a text that has none. */
export function retitle(text: string, title: string): string {
  const heading = `# ${title}`;
  return /^# .*$/m.test(text)
    ? text.replace(/^# .*$/m, () => heading)
    : `${heading}\n\n${text}`;
}
