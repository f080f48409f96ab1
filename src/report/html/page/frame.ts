import { type ComponentChild, h } from 'preact';
import type { Frame, PageData } from '../page-data.ts';
import { textAt } from './rows.ts';

/** Lines of code with their numbers and what the finding covers marked. */
export function renderFrame(data: PageData, [first, lines, mark]: Frame): ComponentChild {
  const [startLine, startOffset, endLine, endOffset] = mark;
  return h(
    'pre',
    { class: 'code frame' },
    lines.map((index, position) => {
      const text = textAt(data, index);
      const line = typeof text === 'string' ? text : text[0];
      const from = position === startLine ? startOffset : indentOf(line);
      const to = position === endLine ? endOffset : line.length;
      const isMarked = position >= startLine && position <= endLine && to > from;
      return h(
        'span',
        { class: 'line', key: position },
        h('span', { class: 'line-number', 'aria-hidden': 'true' }, `${first + position} `),
        isMarked
          ? h('code', null, line.slice(0, from), h('mark', null, line.slice(from, to)), line.slice(to))
          : h('code', null, line),
        '\n',
      );
    }),
  );
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
