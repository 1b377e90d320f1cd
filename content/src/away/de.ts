/** What stands at every address while our server is stopped, from a file that needs neither the server nor a script. The German text is the master. */
export const de = {
  heading: 'Gerade sind wir hier nicht erreichbar.',
  text: 'Meistens geht es nach ein paar Minuten wieder. Mit einem Zugangscode können Sie Ihr Gespräch dann wieder öffnen. Ohne Code beginnen Sie bitte neu.',
} as const
