import type { Land } from '@zop/wire'

/**
 * Which Länder have postcodes that begin with these two digits. Never too few, often too many: whoever uses it asks (decision 035). Two digits that stand for no place
 * are left out.
 */
const byStart: Readonly<Record<string, string>> = {
  ...{ '01': 'SN BB', '02': 'SN BB', '03': 'BB SN', '04': 'SN TH BB ST', '06': 'ST TH SN', '07': 'TH SN', '08': 'SN TH', '09': 'SN' },
  ...{ 10: 'BE', 11: 'BE', 12: 'BE BB', 13: 'BE BB', 14: 'BB BE ST', 15: 'BB BE', 16: 'BB MV', 17: 'MV BB', 18: 'MV', 19: 'MV BB NI' },
  ...{ 20: 'HH', 21: 'NI HH SH', 22: 'HH SH', 23: 'SH MV', 24: 'SH', 25: 'SH', 26: 'NI', 27: 'NI HB HH SH', 28: 'HB NI', 29: 'NI ST' },
  ...{ 30: 'NI', 31: 'NI NW', 32: 'NW NI', 33: 'NW NI', 34: 'HE NW NI', 35: 'HE NW', 36: 'HE TH BY', 37: 'NI HE TH NW', 38: 'NI ST', 39: 'ST NI BB' },
  ...{ 40: 'NW', 41: 'NW', 42: 'NW', 44: 'NW', 45: 'NW', 46: 'NW', 47: 'NW', 48: 'NW NI', 49: 'NI NW' },
  ...{ 50: 'NW', 51: 'NW RP', 52: 'NW', 53: 'NW RP', 54: 'RP NW SL', 55: 'RP HE', 56: 'RP HE NW', 57: 'NW RP HE', 58: 'NW', 59: 'NW HE' },
  ...{ 60: 'HE', 61: 'HE', 63: 'HE BY BW', 64: 'HE BW BY', 65: 'HE RP', 66: 'SL RP', 67: 'RP BW', 68: 'BW HE', 69: 'BW HE' },
  ...{ 70: 'BW', 71: 'BW', 72: 'BW', 73: 'BW BY', 74: 'BW BY', 75: 'BW', 76: 'BW RP', 77: 'BW', 78: 'BW', 79: 'BW' },
  ...{ 80: 'BY', 81: 'BY', 82: 'BY', 83: 'BY', 84: 'BY', 85: 'BY', 86: 'BY BW', 87: 'BY BW', 88: 'BW BY', 89: 'BW BY' },
  ...{ 90: 'BY', 91: 'BY BW', 92: 'BY', 93: 'BY', 94: 'BY', 95: 'BY TH', 96: 'BY TH', 97: 'BY BW TH', 98: 'TH BY', 99: 'TH ST' },
}

/** In which Länder a place with this postcode may lie, the likeliest first; empty where no German postcode begins so. Two digits are enough. */
export const landsOfPostcode = (text: string): readonly Land[] => (/^\d{2,5}$/.test(text) ? ((byStart[text.slice(0, 2)]?.split(' ') ?? []) as Land[]) : [])
