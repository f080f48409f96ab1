/** What the files of `init` hold. `{version}` is ours; a YAML reader must take each of them as it stands. */

const CHECK = 'npx --yes migrate-scan@{version} --check --baseline migrate-scan-baseline.json';
const HOOK = 'npx --yes migrate-scan@{version} --check --changed-since HEAD';

export const GITHUB_WORKFLOW = `name: migrate-scan
on:
  pull_request:
  push:
    branches: [main, master]
permissions:
  contents: read
jobs:
  migrate-scan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 22
      - run: ${CHECK}
`;

export const GITLAB_JOB = `migrate-scan:
  image: node:22-slim
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - ${CHECK} --format pretty --format gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`;

export const GITEE_PIPELINE = `version: '1.0'
name: migrate-scan
displayName: migrate-scan
triggers:
  trigger: auto
  push:
    branches:
      prefix:
        - ''
  pr:
    branches:
      prefix:
        - ''
stages:
  - name: migrate-scan
    displayName: migrate-scan
    strategy: naturally
    trigger: auto
    steps:
      - step: build@nodejs
        name: migrate_scan
        displayName: migrate-scan
        nodeVersion: '22'
        commands:
          - npm config set registry https://registry.npmmirror.com
          - ${CHECK}
`;

export const JENKINS_PIPELINE = `pipeline {
  agent { docker { image 'node:22-slim' } }
  environment { HOME = "\${env.WORKSPACE}" }
  stages {
    stage('migrate-scan') {
      steps {
        sh '${CHECK} --format pretty --format junit=migrate-scan.xml'
      }
    }
  }
  post {
    always { junit testResults: 'migrate-scan.xml', allowEmptyResults: true }
  }
}
`;

export const HUSKY_HOOK = `${HOOK}\n`;

export const LEFTHOOK_CONFIG = `pre-commit:
  commands:
    migrate-scan:
      run: ${HOOK}
`;

export const GITLAB_INCLUDE = `include:
  - local: .gitlab/migrate-scan.gitlab-ci.yml
`;

export const LEFTHOOK_EXTENDS = `extends:
  - lefthook.migrate-scan.yml
`;

export const PRE_COMMIT_REPOSITORY = `  - repo: local
    hooks:
      - id: migrate-scan
        name: migrate-scan
        entry: ${HOOK}
        language: system
        pass_filenames: false
        always_run: true
`;
