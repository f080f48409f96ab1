import { describe, expect, test } from 'vitest';
import { openRepository } from '../repository.ts';

const TEXTS = {
  'package.json': '{}',
  'llm.ts': "import OpenAI from 'openai'\nimport 'openai/helpers/zod'",
  'barrel.ts': "export * from './llm'",
  'a.ts': "import { x } from './barrel'",
  'b.vue': "<script>\nimport a from './a'\n</script>",
  'other.ts': '',
};

describe('the module graph', () => {
  test('lists imports and packages', () => {
    const { graph } = openRepository(TEXTS);
    expect(graph.imports('barrel.ts')).toEqual(['llm.ts']);
    expect(graph.packageImports('llm.ts')).toEqual(['openai', 'openai/helpers/zod']);
  });

  test('lists importers', () => {
    expect(openRepository(TEXTS).graph.importers('a.ts')).toEqual(['b.vue']);
  });

  test('follows importers to the end', () => {
    expect([...openRepository(TEXTS).graph.importersClosure(['llm.ts'])]).toEqual([
      'llm.ts',
      'barrel.ts',
      'a.ts',
      'b.vue',
    ]);
  });

  test('survives cycles', () => {
    const { graph } = openRepository({ 'a.ts': "import './b'", 'b.ts': "import './a'" });
    expect([...graph.importersClosure(['a.ts'])]).toEqual(['a.ts', 'b.ts']);
  });

  test('reads one file for its imports', () => {
    const { graph, reads } = openRepository(TEXTS);
    graph.imports('other.ts');
    expect(reads).toEqual(['other.ts']);
  });

  test('reads each source once', () => {
    const { graph, reads } = openRepository(TEXTS);
    graph.importers('llm.ts');
    graph.importersClosure(['llm.ts', 'a.ts']);
    expect(reads.filter((file) => file !== 'package.json').sort()).toEqual([
      'a.ts',
      'b.vue',
      'barrel.ts',
      'llm.ts',
      'other.ts',
    ]);
  });

  test('has nothing for a file that it does not know', () => {
    const { graph } = openRepository(TEXTS);
    expect([graph.imports('x.ts'), graph.importers('x.ts')]).toEqual([[], []]);
  });
});
