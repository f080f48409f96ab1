import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/migrate/apply/apply-edits.ts';
import { type DependencyChanges, editDependencies } from '../../../src/migrate/config/edit-dependencies.ts';

const file = 'package.json';
const change = (text: string, changes: DependencyChanges) =>
  applyEdits(text, editDependencies({ file, text }, changes).edits);

const AI_SDK = { name: '@ai-sdk/openai-compatible', version: '^2.0.0' };

test('a package is replaced by another at the place of its name', () => {
  const text = `{
  "name": "x",
  "dependencies": {
    "@ai-sdk/openai": "^2.0.0",
    "ai": "5.0.0",
    "openai": "^4.0.0"
  }
}
`;
  expect(change(text, { remove: ['@ai-sdk/openai'], add: [AI_SDK] })).toBe(`{
  "name": "x",
  "dependencies": {
    "@ai-sdk/openai-compatible": "^2.0.0",
    "ai": "5.0.0",
    "openai": "^4.0.0"
  }
}
`);
});

test('the last packages go with the comma before them', () => {
  const text = '{\n\t"dependencies": {\n\t\t"a": "1",\n\t\t"openai": "4",\n\t\t"openai-edge": "1"\n\t}\n}';
  expect(change(text, { remove: ['openai', 'openai-edge'] })).toBe(
    '{\n\t"dependencies": {\n\t\t"a": "1"\n\t}\n}',
  );
});

test('the only package gives its place to another', () => {
  const text = '{\r\n  "dependencies": {\r\n    "openai": "4"\r\n  }\r\n}\r\n';
  expect(change(text, { remove: ['openai'], add: [{ name: 'z', version: '1' }] })).toBe(
    '{\r\n  "dependencies": {\r\n    "z": "1"\r\n  }\r\n}\r\n',
  );
});

test('names out of order get the new one at the end', () => {
  const text = '{ "dependencies": { "z": "1", "b": "1" } }';
  expect(change(text, { add: [{ name: 'a', version: '2' }] })).toBe(
    '{ "dependencies": { "z": "1", "b": "1", "a": "2" } }',
  );
});

test('a manifest without dependencies gets them', () => {
  const text = '{\n  "name": "x"\n}\n';
  expect(change(text, { add: [{ name: 'a', version: '2' }] })).toBe(
    '{\n  "name": "x",\n  "dependencies": {\n    "a": "2"\n  }\n}\n',
  );
});

test('an empty group is filled', () => {
  const text = '{\n  "dependencies": {}\n}\n';
  expect(change(text, { add: [{ name: 'a', version: '2' }] })).toBe(
    '{\n  "dependencies": {\n    "a": "2"\n  }\n}\n',
  );
});

test('a package that some group has already stays as it is', () => {
  const text = '{ "devDependencies": { "a": "1" } }';
  expect(change(text, { add: [{ name: 'a', version: '2' }] })).toBe(text);
});

test('a manifest that does not parse is left to a person', () => {
  const { edits, manual } = editDependencies({ file, text: '{ "dependencies": ' }, { remove: ['openai'] });
  expect({ edits, codes: manual.map(({ reason }) => reason.code) }).toEqual({
    edits: [],
    codes: ['migrate-config.unparsable'],
  });
});

const packages = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '@x/y'), { maxLength: 6 });

test('whatever goes and comes, the result is what JSON would say', () => {
  fc.assert(
    fc.property(
      packages,
      packages,
      packages,
      fc.constantFrom(undefined, 2, '\t'),
      (has, remove, add, indent) => {
        const record = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1']));
        const text = JSON.stringify({ name: 'x', dependencies: record(has) }, null, indent);
        const more = add.filter((name) => !remove.includes(name));
        const result = change(text, { remove, add: more.map((name) => ({ name, version: '1' })) });
        const kept = has.filter((name) => !remove.includes(name));
        expect(JSON.parse(result).dependencies).toEqual(record([...kept, ...more]));
      },
    ),
  );
});
