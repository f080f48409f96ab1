import { toTerminalText } from './terminal-text.ts';

/**
 * A command for the runner of GitHub Actions, as a line without its line feed. Properties without a value are left
 * out; text is made harmless for a terminal, and cannot end the command or begin another.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatWorkflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const shown = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name}${shown.length > 0 ? ` ${shown.join(',')}` : ''}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text
    .split('\n')
    .map((line) => toTerminalText(line).replaceAll('%', '%25'))
    .join('%0A');
}

function escapeProperty(text: string): string {
  return toTerminalText(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
