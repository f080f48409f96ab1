import { createHash } from 'node:crypto';
import { countFindings, countLevels } from '../core/counts.ts';
import type { Exposure } from '../core/exposure.ts';
import type { Evidence, Finding } from '../core/finding.ts';
import { mergeWarnings } from '../core/merge-warnings.ts';
import type { Report } from '../core/report.ts';
import type { NamedReport } from './merge-shards.ts';

/** Puts the reports of many repositories into one, sorted by name; every path in it begins with the repository's name. */
export function mergeRepositories(named: readonly NamedReport[]): Report {
  const parts = [...named].sort((a, b) => (a.name < b.name ? -1 : 1));
  const reports = parts.map(({ name, report }) => placeReport(name, report));
  const findings = reports.flatMap((report) => report.findings);
  const total = (value: (report: Report) => number) =>
    reports.reduce((sum, report) => sum + value(report), 0);
  const suppressed = {
    inline: findings.filter(({ suppression }) => suppression?.kind === 'inline').length,
    baseline: findings.filter(({ suppression }) => suppression?.kind === 'baseline').length,
  };
  const [first] = reports;
  if (!first) throw new RangeError('no report to merge');
  return {
    schemaVersion: first.schemaVersion,
    tool: first.tool,
    root: '.',
    summary: {
      files: total(({ summary }) => summary.files),
      candidates: total(({ summary }) => summary.candidates),
      ...countFindings(findings),
      byExposure: countLevels(findings),
      ...(suppressed.inline + suppressed.baseline > 0 && { suppressed }),
      coverage: {
        candidates: total(({ summary }) => summary.coverage.candidates),
        resolved: total(({ summary }) => summary.coverage.resolved),
        notUnderstood: reports.flatMap(({ summary }) => summary.coverage.notUnderstood),
        skipped: total(({ summary }) => summary.coverage.skipped),
        ignored: suppressed.inline,
      },
      durationMs: total(({ summary }) => summary.durationMs),
    },
    ...mergeBasis(reports),
    repositories: parts.map(({ name, report }) => ({
      name,
      files: report.summary.files,
      findings: report.findings.length,
      byExposure: countLevels(report.findings),
    })),
    findings,
    skipped: reports.flatMap(({ skipped }) => skipped),
    warnings: mergeWarnings(...reports.map(({ warnings }) => warnings)),
  };
}

/** The oldest list that any of them was judged by, and what was declared for each. */
function mergeBasis(reports: readonly Report[]): Pick<Report, 'exposure'> {
  const bases = reports.flatMap(({ exposure }) => exposure ?? []);
  const [first] = [...bases].sort((a, b) => (a.listDate < b.listDate ? -1 : 1));
  if (!first) return {};
  return { exposure: { ...first, declared: [...new Set(bases.flatMap(({ declared }) => declared))] } };
}

function placeReport(name: string, report: Report): Report {
  const place = <T extends { readonly file?: string | undefined }>(item: T): T =>
    item.file === undefined ? item : { ...item, file: `${name}/${item.file}` };
  const { coverage } = report.summary;
  return {
    ...report,
    summary: {
      ...report.summary,
      coverage: { ...coverage, notUnderstood: coverage.notUnderstood.map(place) },
    },
    findings: report.findings.map((finding) => placeFinding(name, finding, place)),
    skipped: report.skipped.map(place),
    warnings: report.warnings.map(place),
  };
}

type Place = <T extends { readonly file?: string | undefined }>(item: T) => T;

/** The same code in two repositories is two findings: the name is a part of the id. */
function placeFinding(name: string, finding: Finding, place: Place): Finding {
  const { model, exposure } = finding;
  return {
    ...place(finding),
    id: createHash('sha256').update(`${name}\n${finding.id}`).digest('hex').slice(0, 16),
    ...(model && { model: { ...model, ...(model.place && { place: place(model.place) }) } }),
    evidence: finding.evidence.map((step) => placeEvidence(name, step, place)),
    ...(exposure && { exposure: placeExposure(exposure, place) }),
  };
}

function placeEvidence(name: string, step: Evidence, place: Place): Evidence {
  const { file } = step.args;
  return { ...place(step), args: file === undefined ? step.args : { ...step.args, file: `${name}/${file}` } };
}

function placeExposure(exposure: Exposure, place: Place): Exposure {
  return {
    ...exposure,
    evidence: exposure.evidence.map(place),
    remedies: exposure.remedies.map(place),
    places: exposure.places.map((where) => ({
      ...where,
      evidence: where.evidence.map(place),
      ...(where.entry !== undefined && { entry: place({ file: where.entry }).file }),
      ...(where.via && { via: where.via.map((file) => place({ file }).file) }),
    })),
  };
}
