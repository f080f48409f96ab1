import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatWorkflowCommand } from '../../src/core/workflow-command.ts';

it('escapes by the rules of the runner', () => {
  const command = formatWorkflowCommand(
    'error',
    { file: 'a,b:c%.ts', line: 2, col: undefined },
    '100%\nnext',
  );
  expect(command).toBe('::error file=a%2Cb%3Ac%25.ts,line=2::100%25%0Anext');
});

it('is one line that the runner reads back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (file, message) => {
      const command = formatWorkflowCommand('warning', { file, line: 1 }, message);
      const parts = /^::warning file=([^,:]*),line=1::([^\r\n]*)$/.exec(command);
      expect(parts).not.toBeNull();
    }),
  );
});
