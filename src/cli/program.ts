import { Command, Help, type HelpConfiguration, Option } from 'commander';
import { formatMessage, LANGUAGES, type Language } from '../core/messages.ts';
import { FAIL_LEVELS, KINDS, SURFACES } from '../core/terms.ts';
import { VERSION } from '../core/version.ts';
import { addApplyCommand, addUndoCommand } from './apply-commands.ts';
import { SCHEMAS } from './command-names.ts';
import { addCompareCommand } from './compare-command.ts';
import { addComparisonOptions } from './comparison-options.ts';
import { addCompletionCommand } from './completion-command.ts';
import { addCreditsCommand } from './credits-command.ts';
import { addDoctorCommand, addMockCommand } from './endpoint-commands.ts';
import { addExamples, formatExamples } from './examples.ts';
import type { ExitCode } from './exit-codes.ts';
import type { ExplainFlags, ProvidersFlags, ScanFlags } from './flags.ts';
import { addInitCommand } from './init-command.ts';
import type { Io } from './io.ts';
import { addMergeCommand } from './merge-command.ts';
import { addMigrateCommand } from './migrate-command.ts';
import * as values from './option-values.ts';

/** For the commands that show one thing. A scan has many more. */
const TEXT_FORMATS = ['pretty', 'json'] as const;

/** What the program needs from whoever runs it. `onDone` gets the exit code of the command that ran. */
export interface ProgramContext {
  readonly io: Io;
  readonly language: Language;
  readonly onDone: (code: ExitCode) => void;
  readonly writeHelp: (text: string) => void;
}

/** The command line. Nothing but commander is loaded for it: each command's work is imported when it runs. */
export function createProgram(context: ProgramContext): Command {
  const { io, language, onDone } = context;
  const say = (code: string) => formatMessage(code, {}, language);
  const program = configure(new Command('migrate-scan'), context)
    .description(say('help.program'))
    .version(VERSION, '-V, --version', say('help.version'))
    .helpCommand(false)
    .option('--lang <language>', say('help.lang'), (value) => values.parseChoice('--lang', value, LANGUAGES))
    .option('--color', say('help.color'))
    .option('--no-color', say('help.no-color'))
    .option('--no-interactive', say('help.no-interactive'))
    .option('--debug', say('help.debug'));
  const scan = addScanOptions(configure(program.command('scan', { isDefault: true }), context), say)
    .description(say('help.scan'))
    .argument('[path]', say('help.path'))
    .action(async (path: string | undefined, _options, command: Command) => {
      const { runScan } = await import('./commands/scan.ts');
      onDone(await runScan(path, command.optsWithGlobals<ScanFlags>(), { io, language }));
    });
  addExplainOptions(configure(program.command('explain'), context), say)
    .description(say('help.explain'))
    .argument('<finding-id>', say('help.finding-id'))
    .argument('[path]', say('help.path'))
    .action(async (id: string, path: string | undefined, _options, command: Command) => {
      const { runExplain } = await import('./commands/explain.ts');
      onDone(await runExplain({ id, path }, command.optsWithGlobals<ExplainFlags>(), { io, language }));
    });
  addProvidersCommand(program, context, say);
  configure(program.command('schema'), context)
    .description(say('help.schema'))
    .argument('<name>', say('help.schema-name'), (value) => values.parseChoice('schema', value, SCHEMAS))
    .action(async (name: (typeof SCHEMAS)[number]) => {
      const { runSchema } = await import('./commands/schema.ts');
      onDone(await runSchema(name, io));
    });
  addMockCommand(configure(program.command('mock'), context), context);
  addDoctorCommand(configure(program.command('doctor'), context), context);
  addInitCommand(configure(program.command('init'), context), context);
  addMergeCommand(configure(program.command('merge'), context), context);
  addMigrateCommand(configure(program.command('migrate'), context), context);
  addCompareCommand(configure(program.command('compare'), context), context);
  addApplyCommand(configure(program.command('apply'), context), context);
  addUndoCommand(configure(program.command('undo'), context), context);
  addCreditsCommand(configure(program.command('credits'), context), {
    ...context,
    configure: (command) => configure(command, context),
  });
  addCompletionCommand(configure(program.command('completion'), context), program, context);
  return addProgramHelp(program, scan, say);
}

function addProvidersCommand(program: Command, context: ProgramContext, say: Say): void {
  const { io, language, onDone } = context;
  const format = (value: string) => values.parseChoice('--format', value, TEXT_FORMATS);
  const addOptions = (command: Command) =>
    configure(command, context)
      .option('--format <name>', say('help.explain-format'), format)
      .option('--config <file>', say('help.config'));
  const providers = addOptions(program.command('providers'))
    .description(say('help.providers'))
    .helpCommand(false)
    .action(async (_options, command: Command) => {
      const { runProviders } = await import('./commands/providers.ts');
      onDone(await runProviders(command.optsWithGlobals<ProvidersFlags>(), { io, language }));
    });
  addOptions(providers.command('show'))
    .description(say('help.providers-show'))
    .argument('<provider>', say('help.provider'))
    .action(async (id: string, _options, command: Command) => {
      const { runShowProvider } = await import('./commands/providers.ts');
      onDone(await runShowProvider(id, command.optsWithGlobals<ProvidersFlags>(), { io, language }));
    });
}

/** Errors become exceptions, help goes through our stream in our language. */
function configure(command: Command, { language, writeHelp }: ProgramContext): Command {
  const titles = new Map(
    ['usage', 'arguments', 'options', 'global-options', 'commands'].map((name) => [
      formatMessage(`help.${name}`, {}, 'en'),
      formatMessage(`help.${name}`, {}, language),
    ]),
  );
  const helpConfiguration: HelpConfiguration = {
    showGlobalOptions: command.parent !== null,
    styleTitle: (title) => titles.get(title) ?? title,
  };
  return command
    .exitOverride()
    .configureOutput({ writeOut: writeHelp, writeErr: () => {} })
    .helpOption('-h, --help', formatMessage('help.help', {}, language))
    .configureHelp(helpConfiguration);
}

type Say = (code: string) => string;

function addSelectionOptions(command: Command, say: Say): Command {
  return command
    .option('--include <glob>', say('help.include'), values.collectText)
    .option('--exclude <glob>', say('help.exclude'), values.collectText)
    .addOption(new Option('--tests').hideHelp())
    .option('--no-tests', say('help.no-tests'))
    .option('--surface <name>', say('help.surface'), values.collectChoices('--surface', SURFACES))
    .option('--kind <name>', say('help.kind'), values.collectChoices('--kind', KINDS))
    .option('--max-file-size <size>', say('help.max-file-size'), values.parseSizeOption)
    .option('--max-file-seconds <n>', say('help.max-file-seconds'), values.parseSecondsOption)
    .addOption(new Option('--cache').hideHelp())
    .option('--no-cache', say('help.no-cache'))
    .option('--timings', say('help.timings'))
    .option('--runs-in <place>', say('help.runs-in'), values.collectList)
    .option('--users <countries>', say('help.users'), values.collectList)
    .option('--as-of <date>', say('help.as-of'), values.parseDate)
    .option('--config <file>', say('help.config'));
}

function addScanOptions(command: Command, say: Say): Command {
  const selecting = command
    .option('--format <name>', say('help.format'), values.collectFormats)
    .option('--output <file>', say('help.output'))
    .option('--all', say('help.all'))
    .option('--with <file>', say('help.with'), values.collectText)
    .option('--redact', say('help.redact'));
  return addSelectionOptions(addComparisonOptions(selecting, say), say)
    .option('--strict', say('help.strict'))
    .option('--check', say('help.check'))
    .option('--fail-on <level>', say('help.fail-on'), (value) =>
      values.parseChoice('--fail-on', value, FAIL_LEVELS),
    )
    .option('--max <n>', say('help.max'), (value) => values.parseCount('--max', value));
}

function addExplainOptions(command: Command, say: Say): Command {
  const format = (value: string) => values.parseChoice('--format', value, TEXT_FORMATS);
  return addSelectionOptions(command.option('--format <name>', say('help.explain-format'), format), say);
}

/**
 * The help of the program shows the options of its default command too. Only the printed help does: what is near an
 * unknown option is looked up in `visibleOptions` of the program for every command, and not all have what a scan has.
 */
function addProgramHelp(program: Command, scan: Command, say: Say): Command {
  addExamples(program, say);
  const own = new Help();
  const listOptions = (command: Command) => [
    ...scan.options.filter((option) => !option.hidden),
    ...own.visibleOptions(command),
  ];
  return program
    .usage('[path] [options]')
    .configureHelp({
      ...program.configureHelp(),
      formatHelp: (command, helper) =>
        own.formatHelp(command, Object.assign(helper, { visibleOptions: listOptions })),
    })
    .addHelpText('after', ['', ...formatExamples('', say), '', say('help.exit-codes')].join('\n'));
}
