/**
 * The German words of the access code (A2): 2048, ASCII a to z, 4 to 8 letters, sorted; the first four letters tell each apart and no two differ
 * by one letter only (changed, left out or added). Everyday words, nouns in lower case too. Left out by hand: what could frighten, shame or
 * betray (violence, sexuality, family, money trouble, papers, police, illness, faith, magic). No word is in another language's list. Changing the
 * list breaks codes that people wrote down.
 */
export const words: readonly string[] = `
abbauen abbiegen abend abfahrt abfolge abgang abgeben abhaken abholen abitur ablage ablegen abmessen abreise abruf
absagen absender absicht absolut absprung abstand abteil abtippen abwasch abwinken abziehen abzug abzweig achse achten
ackerbau adapter addieren ahnen ahorn akrobat aktion aktuell akustik akzent album allee alltag allzu alpaka alpen
alphabet altbau alter altglas altstadt alufolie ameise ampel analyse ananas anbau anbieten anblick anbraten andauern
andenken anekdote anemone anfang anfeuern anflug anfragen angenehm angurten anheben anis anker ankleben ankommen
ankunft anlass anlehnen anmalen annahme annehmen anordnen anpassen anprobe anrede anrufen ansage anschein ansehen
anstieg antenne antik antrieb antwort anwenden anwohner anzahl apfel apparat appetit applaus aprikose aquarium archiv
arena argument arktis armband armlehne aroma artikel aspekt asphalt astronom atelier atem athlet atlas atmen audio
auerhahn aufbau aufessen aufgabe aufheben aufladen aufmalen aufpreis aufruf aufsatz auftauen aufwand aufzug auge
august aula ausatmen ausblick ausdruck ausflug ausgang auskunft auslauf ausnahme ausrufen aussehen auswahl auszeit
auto avocado bach backofen badesee bagger bahn balance balkon ball balsam bambus banane band banjo bankett bart basar
basis basteln batik batterie bauer bauholz baumhaus bauplan baustein bauwagen beachten beamer becher becken bedanken
bedeuten beeilen beenden beere beet befassen befinden begabt begegnen beginn begriff behalten beheben behutsam beide
beifall beilage beinahe beispiel beitrag bejahen bekannt bekleben bekommen beladen belegen beliebt belohnen bemalen
bemerken benehmen benoten benzin bepackt bequem beraten bereit bergauf besen besser besteck besuch beton betreten
beutel bevor bewahren bewegung bewohner bezirk bezogen bezug biber biegsam biene bieten bild biologie birke birnbaum
bisher biskuit bison bistro bitte blatt blau blech bleiben blende blick blinken blumig bluse boccia boden bohne bohrer
bonbon boot botanik boutique bowling brausen brei bremse brett brezel brief brikett brille bringen brise brokkoli
bronze brosche brotzeit brummen brunnen buchung buddeln buffet bulgur bumerang bummeln bungalow buntglas burg busfahrt
buslinie busreise bussard button camping cashew cello celsius champion chance chemie chicoree chili chip chor chronik
chutney ciabatta city clever clown coach cola collage comic computer coupon cowboy creme crew cupcake curry cursor
dabei dachs dagegen daher dahinter dahlie damals damit dampf danach daneben danken dann daran daten dattel datum
dauernd daune davon dazu debatte deckel dehnen delfin denkmal dennoch derzeit design dessert deswegen detail deutlich
dezember diagonal dialog diamant dichter diele dienstag diesel digital dill ding dinkel diplom direkt diskus distel
doch domino donut doppelt dorffest dorsch dorthin dotter dozent drache drehen dreimal drinnen dritte drohne drollig
druck duft durch dutzend duzen dynamik ebenso echo echtholz eckbank eckhaus eckig ecktisch efeu effekt ehemals eher
ehrlich eiche eidechse eifrig eigelb eiland eilig eilzug eimer einander einbauen eindruck einfall eingang einheit
einkauf einladen einmal einnahme einrad eins eintopf einwurf einzeln eisberg eiscreme eisdiele eisen eisfach eishalle
eislauf eismeer eisregen eisstand eistee eisvogel eiszeit elch elefant elektro element elster email emotion empfang
endlich endpunkt endspiel endung energie enorm entenei entfernt entgegen entlang entweder entzwei enzian episode
erbauen erbitten erbse erdapfel erdbeere erde erdgas erdkunde erdnuss erdreich erdteil ereignis erfahren erfinden
erfolg erfreut ergebnis erhalten erhellen erhitzen erholen erinnern erkennen erkunden erlauben erleben erneuern ernst
ernte erproben erreicht ersatz ersetzen ersparen erstaunt erteilen erwachen erwecken erwidern erzeugen erzielen
espresso essbar essecke essig essraum esstisch etappe etikett etliche etui etwas eule euphorie euter event ewig exakt
examen exemplar experte exponat extra fachbuch fackel faden fahne fahren fair faktor falke falten fantasie farbe farn
fasan fasching faser fassade faultier fauna favorit fazit februar federn feier fein feldrand felge fels fenchel
fenster ferien ferse fertig festival fichte filet filiale filter filzen finale finden finger fischer fitness flach
flamingo flanke flasche flattern fleck fleece flexibel flicken flieder flimmern flink floh flora flosse flott flugzeug
flunder flur fluss fohlen fokus folie folklore fondue forelle format forschen fortan forum fossil foyer frack frage
franse freitag freuen frieren frisur frosch frottee frucht fuchs funkeln furche fusion futter gabel galaxie galerie
galopp gans ganztags garage garnele gasherd gast gaumen gazelle gebell gebiet gebogen gebrauch gecko gedanke gedeihen
gedreht geduld geeignet gefieder geflecht gefroren gegend gegrillt gehen gehweg geige gekocht gelaunt gelb gelee
gelingen gelten gemalt gemisch genau generell genie genug geologie geordnet gepard geputzt gerade gereimt gern gerollt
gerste geruch gesang geschenk gesellig gespielt gestalt gesund geteilt getreide getupft gewand geweih gewicht gewohnt
gezeiten giebel ginkgo ginster gipfel giraffe gitarre glanz glas gleich glimmen glitzern globus glocke gockel gold
golfball gondel gong grad grafik gramm granit grashalm gratis greifen grell griff grillen grinsen grotte grund gruppe
gucken gulasch gurke gurt guss gutshof haarband haben hafer hagel halbzeit hallo halstuch haltbar hammer hamster
handtuch harfe harmonie hasenohr haube hauch haufen haustier hebel hecke hefeteig heft heimweg heizung hektar helfen
helium hellblau helm hemd henne heraus herbst herein hering hermelin herrlich herum hervor herz heugabel heutig hier
hilfe himbeere himmel hinaus hinein hinfahrt hinlegen hinreise hinsehen hinten hinunter hinweis hinzu hirsch hirte
historie hitze hobby hochhaus hockey hoffen hofladen hoftor hohlraum holen holunder holz homepage honig hoppeln hopsen
horchen horizont hose huhn humor humus hund hurra huschen husky hutladen hydrant ideal idee idyll igel iglu ikone
illusion imbiss imitat imker immerhin impuls index indigo info ingwer inhalt inliner inmitten innen innig insekt
institut intensiv inventar irgend iris jackett jahr januar jasmin jawohl jazz jeans jeder jedoch jeep jemand jetzt
jodeln joghurt joker jongleur journal jubel juchzen judo juli jumbo junior juwelier kabine kachel kaffee kajak kakadu
kaktus kalender kalk kalorie kaltluft kamin kamm kanal kandis kanister kanne kantine kanu kapitel kappe kapuze
karamell kariert karneval karotte karpfen karte kaschmir kassette kasten katalog kater katze kauen kaufhaus kaugummi
kauz kaviar kegeln kehren keim keks keramik kernobst kerze kichern kicken kiebitz kiefer kies kilo kimono kinn
kinofilm kiosk kirmes kirschen kissen kitt kiwi klammer klang klapprad klar klasse klavier kleben klecks klee kleid
klempner klettern klima klinke klippe klotz klug klumpen knabbern knacken knallrot knapp knarren knauf knie knifflig
knipsen knistern knolle knopf knospe knoten knusprig koala kocher koffer kohl kokos kolibri kombi komet komfort komik
kommen komplett konditor konfetti konkret konserve kontrast konzert kopfball kopie koppel koralle korb kordel korken
kornfeld korrekt kosmos kostbar krabbeln kraft kragen kran krapfen kraulen krawatte kreativ kreide kresse kreuzung
kringel kristall kritzeln krokodil krone krume kruste kuchen kuckuck kuhmilch kuhstall kulisse kultur kumpel kunst
kupfer kurbel kurkuma kurort kursbuch kurve kurz kutsche kuvert lachend lagune laken lakritz lama lametta lammfell
lampe landhaus langlauf lappen laptop larve lasagne laterne latzhose laubbaum laufrad launisch lauschen laut lauwarm
lavendel lebendig leckerei legende lehm lehne lehrer leihrad leinwand leiten lektion lenken leopard lerche lernen
lesbar lesesaal letzte leuchte leute lexikon libelle licht lied liege lift lila lilie limette limo linde lineal links
liste liter loben locker logik logo lokal lorbeer losgehen lotion lotse lotus luftpost lunch lupe lustig luxus lyrik
machen magnet mahlzeit maibaum maisfeld majoran makrele malbuch malen malkurs mammut manchmal mango mantel marathon
marder marille marke marmor marone marzipan maschine massiv material mathe matrose matsch maulwurf maurer maus maximal
mechanik medaille medium meer mehl mehrmals meinen meist melodie memo menge mensch mentor merken messen metall meteor
methode metro miauen mikado milch million mimik mimose mindest mineral minigolf minus minze mischen mitglied mithilfe
mitlesen mitreden mittag mixer mobil mode mokka molke moment monat mond monitor montag moorbad moos morgen mosaik
motiv motor motte muffin mulde murmel museum musik muskat muster mutig nachbar nadel nagelneu nahe nahrung nahtlos
napf narzisse nashorn nass natur nebenan neblig nehmen neigung nelke nennen neon nestbau nett netzwerk neubau neugier
neuheit neulich neumond neunzig neustart neutral nichts niedlich niemand nilpferd nippen nische niveau nobel nochmals
norden normal note notiz nougat november null nummer nussbaum oberhalb obhut objekt oboe obstsaft obwohl oder ofen
offenbar oftmals ohrclip ohrring ohrwurm okapi oktave oktober oleander olive omelett omnibus online optimal orange
orbit orchidee ordnen oregano original ornament ortszeit osten ostsee ostwind outfit oval ozean ozon paar packen
paddel paella paket palast palette palme panda panini panorama papagei papier pappel paprika parcours parfum parkbank
parmesan parterre passen pasta patent pause pedal pelikan pendel peperoni perfekt perle person pesto petunie pfanne
pfau pfeffer pferd pfiffig pfirsich pflanze pflegen pflug pfosten pfote pfund phase physik piano picknick piepsen
pikant pilot pilz pinguin pinie pinnwand pinsel pirol pistazie pizza plakat plan plappern plastik platte plaudern
playlist plissee plural plus podest podium poesie polar polieren polka polster pommes poncho pony popcorn popmusik
popstar porree portion posaune position postbote pottwal pracht praline premiere primel prinz prisma probe produkt
profi programm projekt prolog pronomen prospekt protein proviant prozent prunk publikum pudding pudel pulli pult puma
pumpe punkt pupille purpur purzeln pusten putzig puzzle pyjama pyramide quadrat quaken quartett quatsch quellen quer
quiche quieken quintett quirl quitte quiz quote rabe radeln radhelm radieren radler radtour radweg rahmen rallye
randlos ranke raps rascheln rasen raspel raster rathaus rattan raum raupe ravioli reaktion rebhuhn rechteck rede
reflex refrain regal regen region regler rehkitz reihe reimen reinigen reis reiter reklame rekord relief rentier
reptil reserve resonanz respekt rest rettich rezept rhythmus richtung riechen riese rigatoni rind ringsum rinne
risotto ritter robbe roboter robust rochen rock roggen rohbau rohkost rohstoff roller roman rosa rosenrot rosine
rosmarin rostig rotbuche rotfuchs rotgold rotieren rotklee rotstift rotwild roulade route rubin rucksack ruder rufen
ruhetag ruhig rumba rummel runde runter rustikal rutschen saal sache safari safran saftig sage sahneeis saison saite
sakko salami salbei salto salzig samba sammeln samstag samt sanduhr sanft saphir sardine satz sauber saurier savanne
saxofon schaf scheune schild schlau schmal schnee schote schrank schule schwamm sechzig seebad seefisch seehund
seeigel seekarte seeluft seemann seepferd seerose seestern seetang seeufer seevogel seeweg segel sehr sehtest seidig
seife seilbahn seitlich sekunde selbst sellerie seltsam semester seminar semmel senden senf senior senke separat serie
sesam sessel setzen shampoo sicher sieb siedlung signal silber simpel sims sinfonie singen sinnvoll sirup sitzbank
skala skat skianzug skihose skikurs skilift skipiste skizze skulptur slalom smaragd snack sobald socke soeben sofa
sofort software sogar sogleich sohle solange solch solide sollen solo sommer sonate sonnig sonst sopran sorbet sorglos
souvenir soweit sowohl spachtel spagat spannend spargel spaten speck speise spektrum spiegel spinat spitze spontan
sport sprache sprechen springen spross sprung spule squash stab stadt staffel stall stamm stapel stark station staunen
steak stecker steg stehen steigen stelle stempel steppe stern stetig stiefel stift stil stimme stolz stoppen storch
strand strecke strom strudel student stufe stuhl stunde stupsen suchbild summe super suppe surfen sushi symbol synonym
system szene tabelle tablett tafel tagebuch tagtraum tagung takt talent talfahrt tamburin tandem tanzen tapete tapfer
tapir tapsen tasche tasse taubenei tauchen taugen taupunkt tausend taxi team technik teddy teeblatt teedose teeglas
teehaus teekanne teestube teetasse teig teilen telefon teller tempo tendenz tennis tenor teppich terrasse testen text
theater theke thema theorie thermos thymian ticket tief tierpark tiger tinte tipp tisch titel toast toffee toll tomate
tombola tonart tonband tonne topas topf torbogen torte torwart tour traben tragbar trainer traktor trapez traube
trecker treffen trend treppe tretboot trichter trikot trillern trinken trio triumph trocken trog trolley trommel
tropfen trost trubel truhe truthahn tuba tuch tuckern tukan tulpe tunnel turbine turmuhr turnier tutor typisch ufer
uhrwerk uhrzeit ukulele ulkig ulme ultra umbau umblick umbuchen umdrehen umfeld umformen umfrage umgebung umhang umher
umkehren umkreis umlauf umleiten umluft umrahmen umriss umrunden umsehen umsonst umstieg umtausch umtopfen umwelt
umziehen umzug unfug unikat unten unweit uralt urban urform urig urlaub ursache ursprung urwald utopie vakuum vanille
variante vase vehikel veilchen velours ventil veranda verb verlauf vermuten vernunft verreist versuch verteilt
verziert vielfach viereck villa violine virtuell vision vitamin vitrine vlies vogel vokabel vollmond volumen vorabend
vorbei vordach voreilig vorfahrt vorgang vorher vorig vorjahr vorkurs vorlesen vorne vorplatz vorrat vorteil vorwort
vorzug wachtel waffel wagen waggon wahrheit wald walfisch walnuss walross walzer wandern wange warmluft warten warum
waschen wasser watte weben website wechseln wecker wedeln weglegen wegrand weich weiher weil weinrot weise weizen
welle welt wenig wenn werden werft werk wertvoll weshalb weste wettlauf wichtig wickeln widmen wieder wieso wildgans
willig wimper windrad winken winter winzig wippe wirbel wirklich wirsing wirt witz wobei woche woher wohin wohlig
wohnen wolkig womit woran workshop wortlaut wovon wozu wucht wunsch wurm wurst wurzel xylofon yacht yoga ypsilon zacke
zahm zahnrad zander zartrosa zebra zehn zeichen zeigen zeile zeitung zeltdach zement zenit zentrum zeppelin zettel
zickzack ziegel ziehen ziel ziemlich ziffer zimmer zimt zink zirkel zirpen zitat zither zitrone zone zoologie zoom
zopfband zottelig zuber zubinden zucchini zucker zudecken zuerst zufall zufluss zugabe zugfahrt zugleich zugreise
zugvogel zukleben zukunft zuletzt zumachen zumeist zunahme zunft zunicken zuordnen zupacken zupfen zuruf zusage
zustand zutiefst zutritt zuvor zuwachs zuwinken zwanzig zweck zweig zwiebel zwilling zwinkern zwischen zyklus zylinder
zypresse
`
  .trim()
  .split(/\s+/)
