# The command line in an image: docker run --rm -v "$PWD:/repo:ro" migrate-scan --check
FROM node:20-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.mjs && npm pack --ignore-scripts --pack-destination /

FROM node:20-slim
# Only --changed-since needs git, which reads objects and runs nothing that a repository names.
RUN apt-get update \
    && apt-get install -y --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /migrate-scan-*.tgz /tmp/
RUN npm install --global --ignore-scripts /tmp/migrate-scan-*.tgz && rm /tmp/migrate-scan-*.tgz && npm cache clean --force
USER node
WORKDIR /repo
ENTRYPOINT ["migrate-scan"]
