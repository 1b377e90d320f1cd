/**
 * The English words of the access code (A2): 2048, ASCII a to z, 3 to 8 letters, sorted; the first four letters tell each apart and no two differ
 * by one letter only (changed, left out or added). Begun from the list of BIP-39 (see account/words.ts), filled up with everyday words.
 * Left out by hand: what could frighten, shame or betray (violence, sexuality, family, money trouble, papers, police, illness, faith, magic) and
 * common German words. No word is in another language's list. Changing the list breaks codes that people wrote down.
 */
export const words: readonly string[] = `
ability about above absorb accent achieve acorn acoustic across act active actress actual adapt add adding adjust
admire advice aerial aerobic affix afloat aged agree ahead aim airbrush aircraft airflow airmail airplane airship
airtight airwaves airy aisle align alike allspice almond aloud already although altitude aluminum always amazing amber
among amount ample amuse anagram analyst anchor ancient angular animal ankle announce annual another answer antenna
anthill antique antler antonym anybody anyhow anyone anytime anywhere apiece apology appeal apples appoint approve
apricot apron aqua arcade arch arctic area argue arise armada armchair armrest aromatic around array arrival artful
artist artwork ascend ashore ask asking asleep aspect assemble assist assure astonish athlete attach attend attic
auburn audience author autumn avail avenue average aviator avoid aware away awesome awhile awnings axis axle azure
backpack bag baggage bagpipe bakery balanced balcony balloon bamboo banana barefoot baritone bark barley barnyard
barrel basic bassoon bathmat battery bayside beacon beads beam beanbag beauty because become beehives beetroot before
begin behave behind being believe below belt bench benefit beret berry beside better between beverage beyond bicycle
bigger bike billion binder biology biplane birch bird birthday biscuit bitesize black blanket bleating blend blink
blissful bloom blossom blouse bluejay bluish blur board bobbin bobcat bobsled boldly bonnet bookcase boost boring both
bottle boulder bouncy bouquet bowl boxful boxwood bracelet braid branch brass brave breadbox breeze brick bridge
bright bristle broad broccoli brook brought brown brush bubble bucket budding buffalo builder bulb bulldog bumper
bundles burner bushel busily bustle busy buzz bygone bypass cabbage cabin cable caboose cactus caddy cakebox calendar
calf calico calmness cameo camomile campfire canal candle canned canoe canteen canvas cape caramel carbon cardigan
careful carnival carousel carpool carry carwash cascade castle casual cat catalog caterer catfish cedar ceiling celery
cement century ceramic cereal certain chair chalk change chapter chart chatty checkers cheese chemist cherish chess
chew chicken chilly chimney chipmunk chirpy chisel chives choice choose chorus chosen chowder chuckle chunk churn
cinema cinnamon circle citrus clapping clarify classic clatter clay clean click climate clinging clog close clothing
cloudy clump cluster clutch coaching coast coating cobalt cobble cocoa coddle codfish coffee coin coldest collect
color column comb comet comfort comma compare concert condor conical connect consider contain convex cook copper
copycat coral corduroy core corner correct cosmic cotton country coupe course cover coyote cozy crab craft crane
crayon creamy creek crescent crimson crocus crop crossbar cruise crumb crunchy crust cube cubicle cuckoo cucumber
culture cupboard cupful curator curb curious curly current curve cushion custom cutlery cycle cymbal cypress dabble
daffodil daily dainty daisies dancing dapper dashed database dawn daybreak daydream daylight daytime dazzled december
decimal decode decrease dedicate deepest deer default define defrost delight denim denote dense depart derive describe
desk detour develop device dewdrop diagram dialogue diamond diary differ digest diner dinghy dining dinosaur diploma
direct discover dishes distance divide dog doghouse dogwood doing dolphin domed dominoes door dormouse dotted double
dough dove downhill dozen dragon drain drape draw dream dress dried driveway drizzle droplet drowsy drummer dry dryer
drywall duckling duet dulcet dumpling during duster dwelling dynamic eagerly eagle early earmuff earphone earring
earthy easel easily eastern easy eaten ebony eclipse ecology edge edging edible edition educate effect effort egg
eggcup eggshell eighty elapse elastic elated elbow electric elegy elephant elevator elixir elongate else emerge
empathy empower empty enable enamel encircle encore end endive endpoint energy engine engraver enhance enigma enjoy
enlarge enormous enough enquire enrich entire entry envelope epic epoch equator errands estimate etching evening ever
exactly example exchange excite exercise exit expand explore express extend eye eyeball eyeglass eyelash eyeshade
fabric fabulous factor faculty fairly falcon familiar fancy fandango farmer fastest faucet favorite feast feathery
february feeder fellow fennel fernleaf fervent festive fetch fiber fibre fiddle field fifteen figure filbert filling
finch find finest firework first fish flagpole flake flannel flapjack flask flat flavor fleet flexible flicker flint
floating flock floormat florist flour flowers fluent fluffy fluid flush flute fly flying flywheel foam focal focus
foghorn foible foldable foliage fondness food football forest forget fork formula fortune forward found fourteen fox
foxglove foxtrot fraction fragrant frame freckle freezer frequent fresh friday frill fringe frizzy frog frolic frosty
froth frozen fruit fudge fulfil fullness function funfair furl furnish furry further future fuzzy gadget galaxy
gallery gamepad gap garden garlic garment garnet gateway gather gazebo gearbox geese gemstone generous gently genuine
geology geometry gerbil gesture geyser gherkin giant gigantic giggle ginger give giving glacier glad glance glass
gleam gleeful glider glimpse glitter globe glory gloves glowing glucose glue goalpost goat goblet goggles golden
golfer gondola goodbye gooey goose gorgeous graceful graduate grainy grammar granola graph grassy grater gravy great
green grey grin grocery groovy grouping grove guava guest guide guitar gull gumboot gumdrop gurgle gusty gymnast habit
haddock hairband halftime halibut hallway halves hammock hamper handbag happily harbour harmony harp harvest haste
hatbox have haymaker hayride haystack hazelnut headset hearty heater hedgehog heel hefty height heirloom helix hello
helmet help herbal herder hereby heritage heron herring herself hexagon hiccup hickory highway hiking hilltop himself
hinge hint hippo history hobbies hoist hold holiday hollow home honest honk hoof hooray hopeful horizon horse hotplate
hourly huddle huge humid humming hundred hurray hyacinth hydrogen icebox icecream iceskate icicle icing icon ideally
igloo ignite iguana illusory imagine imitate immerse impala impress inbox inches include incoming increase indeed
indoor industry infinite inkblot inkpot inkwell inlet insert insight inspire instead interest inventor invite iodine
ironing isotope italic itchy item itself jampot january jar jarful jasmine jazzy jelly jester jiffy jigsaw jointly
joke jotter journey jovial joy joyful jubilant juggler juice july jumping june jungle juniper just kale kangaroo kayak
kazoo keen keeping kernel kettle key keyhole keynote keypad keyring kickoff kilogram kindly king kitchen kite kitten
knapsack knead kneepad knitting knobby knot knowing knuckle lace ladder ladle ladybird lagoon lakes lambskin lamp
landmark laneway lantern large lasagna lasting latest latitude laugh laundry laurel lavender layer leading leaflet
league leap learn lecture leek left legible legroom leisure lemon length lens lentil lesson lettuce library life
lifter lighter lilac lilypad linen lingo linkup lion liquid listen litre little lively llama load loafer lobster
locate lodge lofty logbook logical lollipop long loop lopsided loudness lower lowland lucid lucky luggage lukewarm
lullaby luminous lumpy lunchbox lyric macaroni machine magazine magnify magpie mahogany mailman main majestic maker
mammoth manage mandolin manicure manners many maple mapmaker mapping marble marching margin marigold marsh marvel
mascot math matter maybe mayor maze meadow meal meantime measure mechanic medals media melon melted member mention
menu meow merged merit merrily mesh message metallic method midair midday midweek mildly mileage milky mill mimic
mindful mingle minnow minty mittens mixed mixing mixture mobility moccasin modest modify molasses molecule monday
monorail monsoon month moon moreover morning morsel mosaic mosquito moss motion mountain mouse movement movie much
muddy muffler mulberry multiple mumble mural mushroom music mussel mustard myself nail napkin narrow nature navigate
nearby neatness necklace nectar needed neighbor neither nesting network newcomer newest newly newsroom next nibble
nicely nickname nifty night nine ninth nitrogen nobody nodding noisy nonstop noodle noontime normally north nose
notable notepad notice noun nourish novelty now nowadays nozzle number numeral nurture nutmeg nutrient nutshell oak
oakwood oarsman oasis oatcake oatflake oatmeal oats object oblong obstacle obtain obvious occasion ocean octagon octet
october oddly off offbeat office offshore often oil oilcloth older omelet omit one oneself ongoing onion only onstage
onto onward opaque opening opinion opposite optical orangery orchard orderly ordinary organic origin ornate osprey
ostrich other ottoman ought ounce outbound outcome outdoor outer outgrow outing outlive outside outward overall owlet
owlish oxen oyster ozone package paddling page painter pajama palace pallet pancake pantry paper parallel parcel
parrot parsnip particle pastime patch pathway patio pattern pavement pavilion pawpaw peaches peak peanut peapod pearl
pebbles pecan peeler pelican pen pencil penguin peony people pepper perch perfect perhaps perky petals petrol petunia
pheasant phoned phrase physics pick picnic picture pieces piemaker pigeon piglet pigment pillar pimento pinball
pinecone pinwheel pitcher pivot placemat plaited planner plaster plate playful please plenty pliers ploughed plow
pluck plumber plywood pocket poem poetry point polite polygon pompom pond ponytail poolside popping popular porous
porridge porthole possible postman potato potluck pottery pouch poultry pour prawn precious prefer preheat prelude
prepare present pretzel preview primrose princess priority prism probable product program project prolong pronoun
properly proverb prudent prune puddles puffin pulley pumice pumpkin pupil puppy purify purple put pyramid quack quail
quality quartet question queue quickly quiet quince quirky quite quiver rabbit raccoon racket radiator raffia ragtime
railway rainbow raise rambler rancher random rattle raven reach readily really reason rebuild recap recent recipe
recline recorder recycle redbrick reddish redial reduce redwood reed refill reflect refresh regain rehearse reindeer
rejoice relative reliable remark remember rename render renew renovate reopen repair repeated replace request resemble
reshape resolve response restore result retell retouch reuse revamp reverse revisit rewind rewrite rhino rhombus
rhubarb rhyme rhythm ribbon rice rightful ringtone rink rinse ripen ripples river roadside roaming roasted robin rocky
rolling roofing rookie roomy rooster root rosebud rosy rotate rotunda rounded rowboat rowing ruby rudder ruffle rug
rugged ruler runner rustic saddle saffron sailboat salad salmon salt same sampling sandbox sapphire satchel saturday
saucepan sausage savanna savory savvy sawdust sawmill say scallop scarf scented schedule school science scone scooped
scramble screen script scuba sculptor sea seabird seafood seagull seahorse seamless seaport seashell seating seaweed
second sedan seedling seesaw segment seldom selected sensible sequel sesame settled seventy sewing shade shaggy
shallot shamrock sharing shawl sheep shell shepherd sherbet shifting shimmer shine shipyard shoe short should shovel
showcase shrimp shrub shuffle shutter sideways sieve sign silent silk silver similar simple simulate since singing
sitting six sixpence sixteen size sizzle skate sketches skillet skipper skylight skyward sleeve sleigh slide slight
slippers slope sloth slowly small smile smooth snacking snap snazzy snippet snooze snorkel snout snowball snug soapy
soar soccer sociable sock soft solid solstice solution solve someone sonata songbook sonic sooner soothe soprano
sorting soup source southern soybean spacious spangle sparkle spatula speaking special speedy sphere spicy spinach
spiral splash splendid spoken sponge spoon sporty spotted spring sprout spruce square squeak squirrel stable stack
stage stairs stamp stapler starlit staying steady steel stellar stencil stepping stew stilts stirring stony storage
stove strap street stripe strong study stylish subtle suburb subway success sudden suede sugar suggest suitcase summer
sun sunbeam sunday sunhat sunlight sunny sunrise sunshine superb suppose sure surfing surprise swan sweater sweet
swift swim swirl switch sycamore syllable symmetry symphony syrup tabby tabletop tadpole tailor take talented tallest
tangle tapestry tapioca taproot tarragon tassel tasty taught teabag teacher teahouse tealight teapot teaspoon teatime
telegram tell template tenfold tenpin tenth tepid term terrace textile thankful that theme then theory thicker thimble
thinking third thistle those thought thread throng thrush thumbs thursday tickle tidal tidying tightly tiling timber
time tinfoil tinker tinsel tinted tiny tip tiptoe tireless tissue title toboggan today together tomato tomorrow
tonight toolbox tooth topaz topcoat topmost topsoil tortoise totally toucan tourism toward towel town trackpad
trainers tranquil trapeze traveler tray treating tree triangle tribune tricycle trifle trilogy trim trinket tripod
trivia trombone tropical trouser truly truthful tryout tubing tuesday tugboat tugging tuition tulip tumbler tuna
turmeric turn turtle tutorial tweezers twelve twenty twice twig twilight twinkle twister two twofold tying type
typical ultimate umbrella umpire unclear uncommon under uneven unhook unicycle unify unique unit universe unlike
unload unopened unpack unplug unreal unroll unsalted until unusual unwind unwrap upbeat upcoming upcycle uphill uphold
upkeep uplands uplift upon upper upriver upside upstairs upswing uptown upturn upward usable useful usher usually
utensil vacuum valet valiant valleys valuable valve vanilla vantage vapor various varnish vaulted veggie velour
velvety verse vertical very vessel vest vibrant view village vinegar vinyl violet visitor visor vista visual vivid
vocation voice volley volume vowels voyage waffle wagtail walk wallaby walnuts walrus waltz wander wardrobe warmest
washer wasp water wavy weather weaver webpage weekly weigh welcome westward wetland wettest whale whatever wheat
wheelie whenever where whimsy whirl whisk whitest whoever whoosh wicker widen width wiggly wildcat willow window
winglike wintry wire wiring wisely wishing wisteria within witty wonders woodland wool word workbook worldly worthy
would woven wrap wreath wren wriggle wrinkle write yard yarns yearbook yellowed yippee yodel yoghurt yolk yonder
youngest yourself youthful yoyo yummy zebras zenith zero zesty zigzag zinc zipper zircon zoology
`
  .trim()
  .split(/\s+/)
