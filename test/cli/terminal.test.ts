import { expect, it } from 'vitest';
import {
  createStyle,
  hasColor,
  hasHyperlinks,
  isContinuousIntegration,
  terminalWidth,
} from '../../src/cli/terminal.ts';

const stream = (isTTY: boolean, columns?: number) => ({ isTTY, columns, write: () => true });

it.each([
  [true, {}, undefined, true],
  [false, {}, undefined, false],
  [true, { NO_COLOR: '1' }, undefined, false],
  [true, { NO_COLOR: '' }, undefined, true],
  [true, { TERM: 'dumb' }, undefined, false],
  [false, { FORCE_COLOR: '1' }, undefined, true],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true],
  [true, { FORCE_COLOR: '0' }, undefined, false],
  [true, { FORCE_COLOR: '1' }, false, false],
  [false, { NO_COLOR: '1' }, true, true],
] as const)('terminal %s, %j, flag %s: colour %s', (isTTY, env, flag, color) => {
  expect(hasColor(stream(isTTY), env, flag)).toBe(color);
});

it.each([
  [true, 72, 72],
  [true, 300, 100],
  [true, 10, 40],
  [false, 200, 80],
] as const)('terminal %s of %d columns: writes in %d', (isTTY, columns, width) => {
  expect(terminalWidth(stream(isTTY, columns))).toBe(width);
});

it.each([
  [true, { TERM_PROGRAM: 'iTerm.app' }, true],
  [true, { VTE_VERSION: '6003' }, true],
  [true, { TERM: 'xterm-256color' }, false],
  [true, { TERM_PROGRAM: 'iTerm.app', CI: 'true' }, false],
  [false, { TERM_PROGRAM: 'iTerm.app' }, false],
  [false, { FORCE_HYPERLINK: '1' }, true],
  [true, { TERM_PROGRAM: 'vscode', FORCE_HYPERLINK: '0' }, false],
] as const)('terminal %s, %j: links %s', (isTTY, env, links) => {
  expect(hasHyperlinks(stream(isTTY), env)).toBe(links);
});

it.each([
  [{ CI: 'true' }, true],
  [{ CI: '' }, false],
  [{ CI: 'false' }, false],
  [{}, false],
] as const)('%j is CI: %s', (env, ci) => {
  expect(isContinuousIntegration(env)).toBe(ci);
});

it('links to the file with everything unsafe encoded', async () => {
  const env = { FORCE_HYPERLINK: '1' };
  const style = await createStyle({ stream: stream(true), env, color: true, root: '/repo' });
  expect(style.link('shown', 'a b\u0007\u001b聊.ts', 7)).toBe(
    '\u001b]8;;file:///repo/a%20b%07%1B%E8%81%8A.ts#7\u0007shown\u001b]8;;\u0007',
  );
});

it('has no escape sequence without colour', async () => {
  const env = { FORCE_HYPERLINK: '1' };
  const style = await createStyle({ stream: stream(true), env, color: false, root: '/repo' });
  expect(style.bold(style.link('shown', 'a.ts', 7))).toBe('shown');
});
