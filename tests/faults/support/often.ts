// How often accidents happen: in the short form, and in the long one (FAULTS_LONG=1). Each number can be set by itself,
// such as FAULTS_CRASHES=60.

export const long = process.env.FAULTS_LONG === '1';

const times = (name: string, short: number, whole: number): number =>
    Number(process.env[`FAULTS_${name}`] ?? (long ? whole : short));

export const crashes = times('CRASHES', 12, 1_000);
export const kills = times('KILLS', 10, 200);
export const importKills = times('IMPORT_KILLS', 1, 10);
export const firefoxCrashes = times('FIREFOX_CRASHES', 2, 100);
export const firefoxKills = times('FIREFOX_KILLS', 2, 50);
export const powerLosses = times('POWER_LOSSES', 5, 200);
export const bulk = times('BULK', 40_000, 400_000); // records: 10 MB, or 100

// What the long form of a file does more of.
export const longForms: Record<string, string> = {
    'bulk.test.ts': `${bulk} entries`,
    'firefox.test.ts': `${firefoxCrashes} crashes, ${firefoxKills} kills`,
    'interfaces.test.ts': 'each interface alone',
    'kills.test.ts': `${crashes} crashes, ${kills} kills, ${importKills} of them more while a backup is taken in`,
    'power-loss.test.ts': `${powerLosses} losses of power`,
};
