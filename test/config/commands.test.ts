import { expect, test } from 'vitest';
import { find } from './find.ts';

test('Dockerfile: ENV in both forms, ARG, continuation lines with a comment between', () => {
  const text = `FROM node
ARG OPENAI_API_KEY
ENV OPENAI_MODEL gpt-4o
ENV A=1 \\
  # why
  OPENAI_BASE_URL="https://api.openai.com/v1" \\
  OPENAI_ORG=x
LABEL OPENAI_API_KEY=no
`;
  expect(find('Dockerfile', text)).toEqual([
    'env-def 2:5 OPENAI_API_KEY',
    'env-def 3:5 OPENAI_MODEL',
    'model 3:18 gpt-4o',
    'env-def 6:3 OPENAI_BASE_URL',
    'http 6:20 https://api.openai.com/v1',
    'env-def 7:3 OPENAI_ORG',
  ]);
});

test('Dockerfile: commands and heredocs are shell text', () => {
  const text = 'RUN <<EOF\ncurl https://api.openai.com/v1/models\nEOF\nENV OPENAI_ORG=$OPENAI_ORG\n';
  expect(find('docker/api.Dockerfile', text)).toEqual([
    'http 2:6 https://api.openai.com/v1/models',
    'env-def 4:5 OPENAI_ORG',
  ]);
});

test('shell: assignments, reads, URLs and models of a payload', () => {
  const text = `#!/bin/sh
# export OPENAI_API_KEY=no
export OPENAI_API_KEY=sk-x
curl -s https://me:pw@api.openai.com/v1/chat/completions?key=1 \\
  -H "Authorization: Bearer \${OPENAI_API_KEY}" \\
  -d '{"model": "gpt-4o"}'
docker run -e OPENAI_ORG app --model gpt-4o-mini
`;
  expect(find('call.sh', text)).toEqual([
    'env-def 3:8 OPENAI_API_KEY',
    'http 4:9 https://api.openai.com/v1/chat/completions',
    'env 5:31 OPENAI_API_KEY',
    'model 6:18 gpt-4o',
    'env-def 7:15 OPENAI_ORG',
    'model 7:38 gpt-4o-mini',
  ]);
});

test('Makefile and PowerShell assignments', () => {
  expect(find('Makefile', 'export OPENAI_API_KEY ?= x\n')).toEqual(['env-def 1:8 OPENAI_API_KEY']);
  expect(find('run.ps1', '$env:OPENAI_API_KEY = "x"\n')).toEqual(['env-def 1:6 OPENAI_API_KEY']);
});

test('Procfile and properties', () => {
  expect(find('Procfile', 'web: OPENAI_API_KEY=x node a.js\n')).toEqual(['env-def 1:6 OPENAI_API_KEY']);
  expect(find('app.properties', '# x\nllm.url = https://api.openai.com/v1\nllm.model=gpt-4o\n')).toEqual([
    'http 2:11 https://api.openai.com/v1',
    'model 3:11 gpt-4o',
  ]);
});

test('Terraform: variables, environment maps, lists of objects', () => {
  const text = `variable "openai_api_key" {
  sensitive = true
}
variable "llm_model" {
  default = "o3"
}
environment {
  variables = {
    OPENAI_API_KEY = var.openai_api_key
    # OPENAI_ORG = "x"
    LLM_URL = "https://api.openai.com/v1"
  }
}
env = [{ name = "OPENAI_MODEL", value = "gpt-4o" }]
resource "x" "openai_thing" { openai_resource = 1 }
`;
  expect(find('infra/main.tf', text)).toEqual([
    'env-def 1:11 openai_api_key',
    'model 5:14 o3',
    'env-def 9:5 OPENAI_API_KEY',
    'http 11:16 https://api.openai.com/v1',
    'env-def 14:18 OPENAI_MODEL',
    'model 14:42 gpt-4o',
  ]);
});

test('tfvars: every key is a variable', () => {
  expect(find('prod.tfvars', 'openai_api_key = "sk-x"\n')).toEqual(['env-def 1:1 openai_api_key']);
});
