const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that begin a sentence or a form of address in German and English, and so stand with a capital before a noun. */
export const beginnings: ReadonlySet<string> = setOf(`
Aber Alle Als Also Am An Auch Auf Aus Bei Beide Bin Bis Bitte Da Damit Dann Das Dass Dem Den Denn Der Deren Des Deshalb Die Dies Diese Dieser Dieses Diesem Diesen Doch Dort Drei Durch Ein Eine Einem Einen Einer Eines
Einige Er Erst Es Etwa Falls Für Gegen Gern Gerne Gibt Gestern Guten Gute Guter Haben Hallo Hat Heute Hier Hinter Ich Ihr Ihre Ihrem Ihren Ihrer Im In Ins Ist Jede Jeder Jedes Jetzt Kann Kein Keine Können Laut Liebe Lieber
Man Mein Meine Meinem Meinen Meiner Mehrere Mit Morgen Muss Müssen Nach Neben Nein Nicht Noch Nun Nur Ob Oder Ohne Seit Sein Seine Seinem Seinen Seiner Sehr Sich Sie Sind So Sobald Soll Sollen Sollte Trotz Über Um Und Unser
Unsere Unserem Unseren Unter Viele Vielen Vom Von Vor Wann War Warum Was Wegen Weil Welche Welchen Welcher Welches Wenn Wer Werden Wie Wir Wird Wo Wohin Zu Zum Zur Zwei Zwischen Sehr Geehrte Geehrter Erste Ersten
Neue Neuen Letzte Letzten Nächste Nächsten Freundliche Freundlichen Viele Grüße Herzliche Herzlichen Besten Schöne Schönen Deutsche Deutschen Deutscher Rumänische Bulgarische Polnische Ukrainische Ungarische Vietnamesische Nigerianische
A About After All Also An And Any Are As At Because Before Both But By Can Could Dear Did Do Does During For From Good Had Has Have He Her Here His How I If In Is It Its May My New No Not Now Of Often On One Or Our Over
Please She Should Since So Some Thank That The Their Then There These They This Those Three To Today Two Under Until Was We Were What When Where Which While Who Why Will With Would Yes Yesterday You Your Hello Hi Kind Best
Romanian Bulgarian Polish Ukrainian Hungarian Vietnamese Nigerian German English`)

/** Nouns of this work, of time and of place that stand beside another capital in German and English and are nobody's name. */
export const nouns: ReadonlySet<string> = setOf(`
Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Monday Tuesday Wednesday Thursday Friday Saturday Sunday Januar Februar März April Mai Juni Juli August September Oktober November Dezember January February
March May June July October December Morgen Vormittag Mittag Nachmittag Abend Nacht Uhr Woche Monat Jahr Tag Anfang Mitte Ende Frühjahr Sommer Herbst Winter Weihnachten Ostern
Polizei Bundespolizei Landespolizei Kriminalpolizei Zoll Jugendamt Sozialamt Ausländerbehörde Jobcenter Bundesamt Migration Flüchtlinge Staatsanwaltschaft Gericht Amtsgericht Landgericht Verwaltungsgericht Familiengericht Land Kreis
Landkreis Stadt Gemeinde Bezirk Bundesland Land Freistaat Hansestadt Landeshauptstadt Nord Süd Ost West Norden Süden Osten Westen Mutter Vater Eltern Tochter Sohn Kind Kinder Schwester Bruder Tante Onkel Cousin Freund Freundin Mann Frau
Herr Herrn Frauen Mädchen Junge Jungen Jugendliche Jugendlicher Klientin Klient Person Personen Betroffene Betroffener Kollegin Kollege Chef Chefin Arbeitgeber Vermieter Fahrer Kunde Kunden Schule Klasse Kita Hotel Wohnung Haus Heim
Wohngruppe Einrichtung Verein Träger Beratung Schutz Hilfe Telefon Nummer Fall Frage Antwort Thema Verdacht Gefahr Anzeige Aussage Arbeit Lohn Geld Euro Vertrag Pass Papiere Visum Aufenthalt Anwältin Anwalt Ärztin Arzt Krankenhaus Klinik
Deutschland Rumänien Bulgarien Polen Ukraine Ungarn Vietnam Nigeria Albanien Serbien Spanien Italien Österreich Schweiz Europa Germany Romania Bulgaria Poland Hungary Albania Serbia Spain Italy Austria Europe Union Europäische Europäischen
Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden Hannover Nürnberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe Augsburg Wiesbaden Kiel Rostock Lübeck Erfurt Mainz
Kassel Halle Magdeburg Freiburg Potsdam Saarbrücken Schwerin Chemnitz Aachen Bayern Sachsen Hessen Thüringen Brandenburg Niedersachsen Saarland Holstein Vorpommern Anhalt Pfalz Württemberg Westfalen Neukölln Munich Cologne
Youth Welfare Office Social Services Service Police Federal Immigration Court Public Prosecutor Job Centre Center Human Trafficking Support Red Cross Child Protection Council City State County District Family School Hospital
Rotes Rote Roten Kreuz Weißer Ring Caritas Diakonie Arbeiterwohlfahrt Sozialgesetzbuch Strafgesetzbuch Gesetz Paragraf Absatz Artikel Bundesweiter Koordinierungskreis Menschenhandel Team Leitung Dank Grüßen Gruß Regards Damen Herren Familie Eheleute Mrs Ms Mr Kommissariat`)

/** Endings of German nouns that surnames hardly have. */
export const nounEnding =
  /(?:ung|ungen|heit|keit|schaft|schaften|amt|ämter|behörde|stelle|stellen|kreis|gericht|recht|gesetz|zentrum|dienst|hilfe|schutz|gruppe|haus|heim|schule|arbeit|handel|verfahren|pflicht|täter|täterin|nehmer|geber|innen|tion|tät|ismus|tum|nis)$/

/** Of persons by their office: whoever is addressed so is named by nothing else. */
export const offices =
  /^(?:Doktor|Dr|Prof|Professor|Professorin|Kollegin|Kollege|Richter|Richterin|Staatsanwalt|Staatsanwältin|Rechtsanwalt|Rechtsanwältin|Anwalt|Anwältin|Polizist|Polizistin|Kommissar|Kommissarin|Direktor|Direktorin|Lehrer|Lehrerin|Schulleiter|Schulleiterin|Minister|Ministerin|Präsident|Präsidentin|Officer|Judge|Doctor|President|Teacher)$/
