export { desktop, openBrowser, openContext, openProfile, phone, type Settings } from './browser/open.ts'
