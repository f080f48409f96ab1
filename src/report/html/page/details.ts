import { type ComponentChild, Fragment, h } from 'preact';
import type { Index, Step } from '../page-data.ts';
import { renderFrame } from './frame.ts';
import type { Page } from './page.ts';
import { type Row, textAt } from './rows.ts';

/** One finding in full: facts, code, verdict, remedies, the modules that lead to it, how it was recognised. */
export function renderDetails(page: Page, row: Row): ComponentChild {
  const { data, words } = page;
  const { findings } = data;
  const frame = data.frames[findings.frame[row.index] ?? -1];
  return h(
    'div',
    { class: 'finding' },
    renderFacts(page, row),
    frame ? part(words.label('code'), renderFrame(data, frame)) : null,
    renderVerdict(page, row),
    renderRemedies(page, row),
    renderPlaces(page, row),
    renderWay(page, row),
  );
}

function part(title: string, ...body: ComponentChild[]): ComponentChild {
  return h(Fragment, null, h('h3', null, title), body);
}

function say({ data, words }: Page, index: Index | undefined): string {
  return words.text(textAt(data, index));
}

function renderFacts(page: Page, row: Row): ComponentChild {
  const { data, words } = page;
  const { findings } = data;
  const at = row.index;
  const destination = [words.text(row.destinationText), say(page, findings.url[at])]
    .filter(Boolean)
    .join(' · ');
  const facts: [string, ComponentChild][] = [
    ['place', `${row.file}:${row.line}:${findings.column[at]}`],
    ['symbol', say(page, findings.symbol[at])],
    ['rule', say(page, findings.rule[at])],
    ['sdk', say(page, findings.sdk[at])],
    ['model', words.text(row.modelText)],
    ['destination', destination],
    ['confidence', words.label(`confidence-${findings.confidence[at]}`)],
    ['state', say(page, findings.suppression[at])],
    ['id', h('a', { href: `#${row.id}` }, row.id)],
  ];
  return h(
    'dl',
    { class: 'facts' },
    facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) =>
        h('div', { key: name }, h('dt', null, words.label(`fact-${name}`)), h('dd', null, value)),
      ),
  );
}

function renderVerdict(page: Page, row: Row): ComponentChild {
  const { data, words } = page;
  const verdict = data.verdicts[data.findings.verdict[row.index] ?? -1];
  if (!verdict) return null;
  return part(
    words.label('why'),
    h('p', null, h('strong', null, say(page, verdict.title)), `: ${say(page, verdict.rule)}`),
    h('p', null, say(page, verdict.explanation)),
    verdict.notes.map((note) => h('p', { class: 'note' }, say(page, note))),
    renderSteps(page, data.findings.chain[row.index]),
  );
}

function renderWay(page: Page, row: Row): ComponentChild {
  const steps = renderSteps(page, page.data.findings.way[row.index]);
  return steps ? part(page.words.label('way'), steps) : null;
}

function renderSteps(page: Page, chain: Index | undefined): ComponentChild {
  const steps = page.data.chains[chain ?? -1] ?? [];
  if (steps.length === 0) return null;
  return h(
    'ol',
    null,
    steps.map((index, key) => {
      const step = page.data.steps[index];
      return step ? h('li', { key }, renderStep(page, step)) : null;
    }),
  );
}

function renderStep(page: Page, [label, file, line, value, code]: Step): ComponentChild {
  const place = file < 0 ? '' : `${say(page, file)}:${line}`;
  const shown = say(page, value);
  const source = say(page, code);
  return h(
    Fragment,
    null,
    say(page, label),
    place === '' ? null : [' ', h('code', null, place)],
    shown === '' ? null : h('div', { class: 'value' }, shown),
    source === '' ? null : h('pre', { class: 'code' }, h('code', null, source)),
  );
}

function renderRemedies(page: Page, row: Row): ComponentChild {
  const { data, words } = page;
  const verdict = data.verdicts[data.findings.verdict[row.index] ?? -1];
  const remedies = (verdict?.remedies ?? []).flatMap((index) => data.remedies[index] ?? []);
  if (remedies.length === 0) return null;
  const items = remedies.map(({ text, file, line, change }, key) =>
    h(
      'li',
      { key },
      say(page, text),
      file < 0 ? null : [' ', h('code', null, line > 0 ? `${say(page, file)}:${line}` : say(page, file))],
      change < 0 ? null : h('pre', { class: 'code' }, h('code', null, say(page, change))),
    ),
  );
  return part(words.label('what-to-do'), h('ul', null, items));
}

function renderPlaces(page: Page, row: Row): ComponentChild {
  const { data, words } = page;
  const verdict = data.verdicts[data.findings.verdict[row.index] ?? -1];
  const places = (verdict?.places ?? []).flatMap((index) => data.places[index] ?? []);
  if (places.length === 0) return null;
  const items = places.map(({ verdict: judged, where, modules }, key) =>
    h(
      'li',
      { key },
      h('strong', null, say(page, where)),
      `: ${say(page, judged)}`,
      modules.length < 2
        ? null
        : h(
            'ol',
            { class: 'modules', 'aria-label': words.label('modules') },
            modules.map((module) => h('li', { key: module }, h('code', null, say(page, module)))),
          ),
    ),
  );
  return part(words.label('places'), h('ul', null, items));
}
