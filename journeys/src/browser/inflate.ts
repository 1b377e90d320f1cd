// A program: unpacks the packed Chromium into TMPDIR. A process of its own, because the package writes to wherever TMPDIR points.
import { join } from 'node:path'
import { inflate } from '@sparticuz/chromium'

const packed = join(import.meta.dirname, '../../../node_modules/@sparticuz/chromium/bin')

await Promise.all(['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((file) => inflate(join(packed, file))))
