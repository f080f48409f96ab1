import { describe, expect, it } from 'vitest';
import { edit } from '../../migrate/apply/sample-plan.ts';
import { checkSyntaxTree } from './syntax-tree.ts';
import { checkMark, checkUntouched, placesOf } from './untouched-bytes.ts';

const BEFORE = "const a = 'x';\nconst b = a + 1;\n";
const EDITS = [edit('a.ts', [1, 12, 1, 13], 'long')];
const PLACES = placesOf(BEFORE, EDITS);

describe('text outside of the edits', () => {
  it('may stand elsewhere', () => {
    expect(() => checkUntouched(BEFORE, BEFORE.replace('x', 'long'), PLACES)).not.toThrow();
  });

  it('may not change', () => {
    const after = BEFORE.replace('x', 'long').replace('+', '-');
    expect(() => checkUntouched(BEFORE, after, PLACES)).toThrow('text outside of the edits has changed');
  });

  it('keeps its byte-order mark', () => {
    expect(() => checkMark(Buffer.from('\uFEFFa'), Buffer.from('a'))).toThrow('the byte-order mark');
  });
});

describe('the syntax tree outside of the edits', () => {
  it('may stand elsewhere', () => {
    expect(() => checkSyntaxTree('a.ts', BEFORE, BEFORE.replace('x', 'long'), PLACES)).not.toThrow();
  });

  it('may not become another, though no text outside has changed', () => {
    const after = BEFORE.replace('x', "'; /*");
    const places = placesOf(BEFORE, [edit('a.ts', [1, 12, 1, 13], "'; /*")]);
    expect(() => checkUntouched(BEFORE, after, places)).not.toThrow();
    expect(() => checkSyntaxTree('a.ts', BEFORE, after, places)).toThrow('a node outside of the edits');
  });
});
