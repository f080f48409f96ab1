// Preloaded by the measuring scripts: says the process's peak resident memory on standard error when it ends.
process.on('exit', () => {
  process.stderr.write(`peak-kib ${process.resourceUsage().maxRSS}\n`);
});
