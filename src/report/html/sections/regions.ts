import type { PlaceRegion } from '../../../core/exposure.ts';
import type { Language } from '../../../core/messages.ts';
import { EXPOSURE_LEVELS, type ExposureLevel } from '../../../core/terms.ts';
import { type Markup, markup } from '../markup.ts';
import { type SectionContext, section } from './section.ts';

interface Row {
  readonly kind: string;
  readonly platform: string;
  readonly region: PlaceRegion | undefined;
  readonly findings: Set<string>;
  level: ExposureLevel;
}

/** Where the calls run: a row a region, or a row a kind of place where no region is known; worst first. */
export function renderRegions({ report, translator }: SectionContext): Markup | '' {
  const rows = collectRows(report.findings);
  if (rows.length === 0) return '';
  const heads = ['runs-in', 'region', 'country', 'supported', 'findings', 'exposure'];
  return section('regions', (words) => words.text('html.regions'), {
    translator,
    body: markup`<table class="plain"><caption class="sr">${translator.say((words) => words.text('html.regions'))}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${translator.say((words) => words.text(`html.column-${head}`))}</th>`)}</tr></thead>
<tbody>${rows.map((row) => renderRow(row, translator))}</tbody></table>`,
  });
}

function collectRows(findings: SectionContext['report']['findings']): Row[] {
  const rows = new Map<string, Row>();
  findings.forEach(({ exposure }, index) => {
    for (const place of exposure?.places ?? []) {
      const regions = place.regions.length > 0 ? place.regions : [undefined];
      for (const region of regions) {
        const platform = region?.platform ?? place.platform ?? '';
        const key = JSON.stringify([region ? '' : place.kind, platform, region?.code, region?.country]);
        const row = rows.get(key) ?? {
          kind: place.kind,
          platform,
          region,
          findings: new Set(),
          level: place.level,
        };
        row.findings.add(String(index));
        if (badness(place.level) < badness(row.level)) row.level = place.level;
        rows.set(key, row);
      }
    }
  });
  return [...rows.values()].sort(
    (a, b) => badness(a.level) - badness(b.level) || b.findings.size - a.findings.size,
  );
}

function badness(level: ExposureLevel): number {
  return EXPOSURE_LEVELS.indexOf(level);
}

function renderRow(
  { kind, platform, region, findings, level }: Row,
  translator: SectionContext['translator'],
): Markup {
  const listed = region?.listed === true ? 'yes' : region?.listed === false ? 'no' : 'unknown';
  const code = region ? [region.code, region.city].filter(Boolean).join(' · ') : undefined;
  const cells = [
    translator.say((words) => [words.text(`exposure.kind-${kind}`), platform].filter(Boolean).join(' · ')),
    code ?? translator.say((words) => words.text('html.region-unknown')),
    region?.country ? translator.show(countryNames(region.country)) : '–',
    translator.say((words) => words.text(`html.supported-${listed}`)),
  ];
  return markup`<tr><th scope="row">${cells[0]}</th>${cells.slice(1).map((cell) => markup`<td>${cell}</td>`)}<td class="number">${String(findings.size)}</td><td><span class="badge level-${level}">${translator.say((words) => words.text(`exposure.level-${level}`))}</span></td></tr>
`;
}

function countryNames(code: string): readonly [string, string] {
  return [countryName(code, 'en'), countryName(code, 'zh-CN')];
}

function countryName(code: string, language: Language): string {
  const names = new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'code' });
  return names.of(code) ?? code;
}
