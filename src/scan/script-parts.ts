/** How a file enters the compiler: its own name, or a name with a suffix that tells the script's language. */
export interface ScriptText {
  readonly extension: '' | '.ts' | '.js' | '.tsx' | '.jsx';
  /** As long as the file, line for line and column for column; what is not script is blank. */
  readonly text: string;
}

/**
 * The script of a Vue, Svelte or Astro file with everything else blanked out, so that positions stay those of the
 * file; other files as they are.
 */
export function scriptOf(file: string, text: string): ScriptText {
  if (file.endsWith('.astro')) return astroScript(text);
  if (file.endsWith('.vue') || file.endsWith('.svelte')) return taggedScripts(text);
  return { extension: '', text };
}

const SCRIPT_OPEN = /<script\b([^>]{0,2000})>/gi;
const SCRIPT_CLOSE = /<\/script/gi;

function taggedScripts(text: string): ScriptText {
  const kept: [number, number][] = [];
  let language = 'js';
  for (const match of text.matchAll(SCRIPT_OPEN)) {
    const from = match.index + match[0].length;
    if (from < (kept.at(-1)?.[1] ?? 0)) continue;
    SCRIPT_CLOSE.lastIndex = from;
    const close = SCRIPT_CLOSE.exec(text);
    if (!close) break;
    kept.push([from, close.index]);
    language = /\blang\s*=\s*["']?(\w+)/i.exec(match[1] ?? '')?.[1]?.toLowerCase() ?? language;
  }
  const extension = SCRIPT_EXTENSIONS[language] ?? '.ts';
  return { extension, text: blankOutside(text, kept) };
}

const SCRIPT_EXTENSIONS: Readonly<Record<string, ScriptText['extension']>> = {
  js: '.js',
  javascript: '.js',
  jsx: '.jsx',
  ts: '.ts',
  typescript: '.ts',
  tsx: '.tsx',
};

function astroScript(text: string): ScriptText {
  const fence = /^\uFEFF?\s*---[^\S\r\n]*\r?\n/.exec(text);
  if (!fence) return { extension: '.ts', text: blankOutside(text, []) };
  const from = fence[0].length;
  const close = /^---[^\S\r\n]*$/m.exec(text.slice(from));
  const to = close ? from + close.index : text.length;
  const scripts = taggedScripts(text.slice(to));
  return { extension: '.ts', text: blankOutside(text.slice(0, to), [[from, to]]) + scripts.text };
}

function blankOutside(text: string, kept: readonly (readonly [number, number])[]): string {
  let result = '';
  let at = 0;
  for (const [from, to] of kept) {
    result += blank(text.slice(at, from)) + text.slice(from, to);
    at = to;
  }
  return result + blank(text.slice(at));
}

function blank(text: string): string {
  return text.replace(/[^\r\n\u2028\u2029]/g, ' ');
}
