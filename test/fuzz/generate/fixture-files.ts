import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';

/** The folder of the repository; the driver says where it is, for the code under fuzz runs from a bundle. */
const FIXTURES = join(env.FUZZ_REPOSITORY ?? '.', 'fixtures');
const ROOMS = ['scan', 'migrate', 'migrate-config', 'migrate-apps', 'behaviour', 'exposure'] as const;

/** The input of one fixture. */
export interface Fixture {
  /** `migrate/langchain-old` */
  readonly name: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Paths of all fixtures of some rooms, sorted. */
export function listFixtures(rooms: readonly (typeof ROOMS)[number][] = ROOMS): readonly string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(FIXTURES, room), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${room}/${name}`)
      .sort(),
  );
}

const KNOWN = new Map<string, Fixture>();

/** Reads a fixture's input; what was read once is kept. */
export function readFixture(name: string): Fixture {
  const known = KNOWN.get(name) ?? { name, files: readInput(join(FIXTURES, name, 'input')) };
  KNOWN.set(name, known);
  return known;
}

function readInput(folder: string): Record<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))]),
  );
}
