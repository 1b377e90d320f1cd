import { settings } from './read.ts'
import { type Setting, secretFile } from './setting.ts'

const usual = ({ required, fallback, otherwise }: Setting): string => {
  if (otherwise !== undefined) return otherwise
  if (required) return '**must be set**'
  if (fallback === undefined || (Array.isArray(fallback) && fallback.length === 0)) return 'nothing'
  return `\`${String(fallback)}\``
}

const row = (one: Setting): string => {
  const name = one.secret ? `\`${one.variable}\`, better \`${secretFile(one)}\`` : `\`${one.variable}\``
  const example = one.secret ? '' : ` For example \`${one.example}\`.`
  return `| ${name} | \`${one.path.join('.')}\` | ${one.about} Must ${one.must}.${example} | ${usual(one)} |`
}

/** docs/configuration.md, as the schema has it. */
export const reference = (): string => `# Settings of the relay

Made from the schema in \`relay/src/config/schema.ts\` by \`npm run --silent config -- --reference\`; a test holds it equal.

Every setting can stand in the environment or in the JSON file that \`ZOP_CONFIG\` names; the environment counts before the file. Numbers are written as digits, yes and no as \`true\` and \`false\`,
lists with commas. A secret may lie in a file of its own, whose path the variable with \`_FILE\` at its end names (as systemd's credentials do). A variable that begins with \`ZOP_\` and is
no setting is refused, so that a misspelt one does not silently count for nothing. \`npm run config\` prints what would count, without secrets, and says all that is wrong at once.

| In the environment | In the file | What it is | Where it is not set |
|---|---|---|---|
${settings.map(row).join('\n')}
`
