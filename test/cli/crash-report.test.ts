import { Command } from 'commander';
import { expect, it } from 'vitest';
import { createCrashReport, describeError } from '../../src/cli/crash-report.ts';

const program = new Command('migrate-scan');
program.command('scan').option('--output <file>').option('--check');
program.command('credits').command('apply').option('--code <code>');

it.each([
  [
    new TypeError("Cannot read properties of undefined (reading 'zorvex')"),
    'TypeError: Cannot read properties of undefined',
  ],
  [new TypeError('rows.map is not a function'), 'TypeError: rows.map is not a function'],
  [new SyntaxError('Unexpected token z in JSON: "zorvex"'), 'SyntaxError'],
  [
    Object.assign(new Error("EIO: i/o error, open '/zorvex'"), { code: 'EIO', syscall: 'open' }),
    'Error (EIO, open)',
  ],
  [Object.assign(new Error('x'), { code: '/home/zorvex' }), 'Error'],
  [Object.assign(new Error('x'), { name: 'zorvex /home' }), 'Error'],
  ['zorvex', 'string'],
])('tells of %s no more than %s', (error, text) => {
  expect(describeError(error)).toBe(text);
});

it.each([
  [['scan', '/zorvex', '--output=zorvex', '--check', '--zorvex'], 'migrate-scan scan --output --check'],
  [['zorvex', '--output', 'zorvex'], 'migrate-scan --output'],
  [['credits', 'apply', 'zorvex', '--code', 'zorvex'], 'migrate-scan credits apply --code'],
])('shows %j as a command without values', (args, command) => {
  expect(createCrashReport(new Error('x'), args, program)).toContain(`\ncommand: ${command}\n`);
});

it('shows the frames of the tool, of Node and of ts-morph, and of no other file where it lies', () => {
  const here = new URL('../../src/cli/main.ts', import.meta.url).href;
  const error = Object.assign(new Error('x'), {
    stack: [
      'Error: zorvex',
      `    at run (${here}:12:3)`,
      '    at async node:internal/modules/run_main:122:5',
      '    at Object.visit [as zorvex] (/home/zorvex/node_modules/ts-morph/dist/ts-morph.js:7:1)',
      '    at file:///home/zorvex/shop/llm.ts:9:9',
      '    zorvex',
    ].join('\n'),
  });
  const frames = createCrashReport(error, [], program).split('\n').slice(3);
  expect(frames).toEqual([
    '    at run (<tool>/cli/main.ts:12:3)',
    expect.stringContaining('(node:internal/modules/run_main:122:5)'),
    '    at Object.visit (<modules>/ts-morph/dist/ts-morph.js:7:1)',
    '    at (<elsewhere>:9:9)',
  ]);
});
