/** Rows as a Markdown table; a line break or a bar within a cell stays in it. */
export function markdownTable(titles: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(escape).join(' | ')} |`;
  return [titles, titles.map(() => '---'), ...rows].map(line).join('\n');
}

function escape(cell: string): string {
  return cell.replace(/\s*\n\s*/g, ' ').replace(/\|/g, '\\|');
}
