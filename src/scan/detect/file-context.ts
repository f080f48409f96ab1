import type { ts } from 'ts-morph';
import { isOpenAI } from '../../core/vocabulary/vendor.ts';
import type { Analysis } from '../analysis.ts';
import type { Knowledge } from '../knowledge.ts';
import type { FileContext } from './detector.ts';

const SPEAKS_OF_OPENAI = /open_?ai|chatgpt|gpt/i;
/** Groq's own path, which says nothing of OpenAI. */
const FOREIGN = /\/openai\/v1/;

/** A source is one scan's, for one vendor; it is asked for again when a program is built with more files. */
const known = new WeakMap<ts.SourceFile, FileContext>();

/** What a file says of itself: its names, its texts and its imports; comments do not count. */
export function fileContextOf(analysis: Analysis, knowledge: Knowledge, source: ts.SourceFile): FileContext {
  const context = known.get(source) ?? readContext(analysis, knowledge, source);
  known.set(source, context);
  return context;
}

function readContext(analysis: Analysis, knowledge: Knowledge, source: ts.SourceFile): FileContext {
  const { ts, vendor } = analysis;
  const speaks = isOpenAI(vendor)
    ? SPEAKS_OF_OPENAI
    : new RegExp(`${SPEAKS_OF_OPENAI.source}|${vendor.hosts}|${vendor.keys}`, 'i');
  const file = analysis.fileOf(source) ?? source.fileName;
  let showsOpenAI = speaks.test(file);
  let showsLookalike = false;
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      showsLookalike ||= isLookalike(node.text);
      showsOpenAI ||= speaks.test(node.text) && !FOREIGN.test(node.text);
    } else if (ts.isIdentifier(node)) {
      showsOpenAI ||= speaks.test(node.text);
    }
    ts.forEachChild(node, visit);
  };
  const isLookalike = (text: string): boolean => {
    if (!/^[@a-z]/.test(text) || text.length > 80) return false;
    return knowledge.moduleOf(text, '')?.role === 'lookalike';
  };
  visit(source);
  return { source, file, showsOpenAI, showsLookalike };
}
