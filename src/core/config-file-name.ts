/** The config that a run looks for in the scanned folder. */
export const CONFIG_FILE_NAME = 'migrate-scan.config.json';
