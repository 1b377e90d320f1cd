/** What of the files is loaded when one is first sent or shown. */
export { FileLine } from './file-line.tsx'
export { TrayList } from './tray-list.tsx'
