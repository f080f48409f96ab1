import { expect, it } from 'vitest';
import { describeFailure } from '../../src/cli/failure.ts';
import { ConfigFileError } from '../../src/core/config-error.ts';
import { MigrateScanError } from '../../src/core/errors.ts';

const stream = { write: () => true };
const io = { stdout: stream, stderr: stream, env: { HOME: '/home/ann' }, cwd: '/home/ann/shop' };

it('ends with 2 and says what next for an error of the user', () => {
  const failure = describeFailure(new MigrateScanError('root-missing', { path: 'x\n' }), 'en', io);
  expect(failure).toMatchObject({ exitCode: 2, code: 'root-missing', message: 'There is no folder x\\n.' });
  expect(failure.hint).not.toBe('');
});

it('lists every problem of a config', () => {
  const problems = [
    { line: 1, column: 2, code: 'cli.config-key-near', args: { key: 'exlude\u001b', near: 'exclude' } },
    { line: 3, column: 2, code: 'cli.config-type', args: { key: 'tests', expected: 'boolean' } },
  ];
  expect(
    describeFailure(new ConfigFileError('c.json', problems), 'en', io).message.split('\n').slice(1),
  ).toEqual([
    '  c.json:1:2 unknown key exlude\\x1b; did you mean exclude?',
    '  c.json:3:2 tests must be of type boolean',
  ]);
});

it('ends with 70 for a defect, and tells nobody where its user lives', () => {
  const failure = describeFailure(
    new TypeError('x is not a function in /home/ann/shop/a.ts and /home/ann/b'),
    'en',
    io,
  );
  expect(failure).toMatchObject({ exitCode: 70, code: 'cli.crash' });
  expect(failure.message).toMatch(/TypeError: x is not a function$/);
  expect(failure.stack).toContain('TypeError');
  expect(failure.stack).not.toContain('/home/ann');
});

it('survives what is not even an error', () => {
  expect(describeFailure(undefined, 'zh-CN', io)).toMatchObject({ exitCode: 70, stack: undefined });
});
