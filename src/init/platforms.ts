import * as templates from './templates.ts';

/** Where a check can run, what shows that a repository uses it, and what it takes. */
export interface Platform {
  readonly id: (typeof PLATFORM_IDS)[number];
  /** Any of these paths shows it. */
  readonly signs: readonly string[];
  /** The file to create. */
  readonly file?: string;
  readonly text?: string;
  /** What a person has to add to a file that is theirs. `always`: also where our own file is new. */
  readonly byHand?: { readonly file: string; readonly lines: string; readonly always: boolean };
}

export const PLATFORM_IDS = [
  'github',
  'gitlab',
  'gitee',
  'jenkins',
  'husky',
  'lefthook',
  'pre-commit',
] as const;
export type PlatformId = (typeof PLATFORM_IDS)[number];

export const PLATFORMS: readonly Platform[] = [
  {
    id: 'github',
    signs: ['.github'],
    file: '.github/workflows/migrate-scan.yml',
    text: templates.GITHUB_WORKFLOW,
  },
  {
    id: 'gitlab',
    signs: ['.gitlab-ci.yml', '.gitlab'],
    file: '.gitlab/migrate-scan.gitlab-ci.yml',
    text: templates.GITLAB_JOB,
    byHand: { file: '.gitlab-ci.yml', lines: templates.GITLAB_INCLUDE, always: true },
  },
  {
    id: 'gitee',
    signs: ['.workflow', '.gitee'],
    file: '.workflow/migrate-scan.yml',
    text: templates.GITEE_PIPELINE,
  },
  {
    id: 'jenkins',
    signs: ['Jenkinsfile', 'jenkins'],
    file: 'Jenkinsfile.migrate-scan',
    text: templates.JENKINS_PIPELINE,
  },
  {
    id: 'husky',
    signs: ['.husky'],
    file: '.husky/pre-commit',
    text: templates.HUSKY_HOOK,
    byHand: { file: '.husky/pre-commit', lines: templates.HUSKY_HOOK, always: false },
  },
  {
    id: 'lefthook',
    signs: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'],
    file: 'lefthook.migrate-scan.yml',
    text: templates.LEFTHOOK_CONFIG,
    byHand: { file: 'lefthook.yml', lines: templates.LEFTHOOK_EXTENDS, always: true },
  },
  {
    id: 'pre-commit',
    signs: ['.pre-commit-config.yaml'],
    byHand: { file: '.pre-commit-config.yaml', lines: templates.PRE_COMMIT_REPOSITORY, always: true },
  },
];
