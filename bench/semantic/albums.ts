const split = (texts: string): string[] => texts.split('; ');

/**
 * 200 photos as people describe them, four of each subject: what a question about the subject should
 * find. Written for this benchmark, in English, because the only model that can run here knows that
 * language alone.
 */
export const albums = {
  dog: split(
    "Rex asleep on the sofa after his bath; Our new puppy chewing a slipper; The neighbour's terrier barking at the postman; Walking the labrador before breakfast",
  ),
  cat: split(
    'Mimi curled up in the laundry basket; Two kittens fighting over a ball of wool; The tabby watching birds from the windowsill; Our old tomcat on the warm car bonnet',
  ),
  birthday: split(
    "Ana blowing out seven candles; Grandpa's 80th, everybody singing; The unicorn cake that Julia made for the party; Balloons and presents before the guests came",
  ),
  wedding: split(
    'Bride and groom cutting the first slice; Aunt Rosa in her veil in front of the church; Exchanging the rings, Dad cried; The bouquet flying towards the bridesmaids',
  ),
  baby: split(
    'Leo two hours old in the maternity ward; First steps across the living room; Bath time with the rubber duck; Tiny feet in knitted socks',
  ),
  beach: split(
    'Sandcastle with four towers at low tide; Sunbathing under the striped umbrella in Recife; Collecting shells with the kids by the sea; Waves over my feet on the last day of holiday',
  ),
  mountain: split(
    'At the summit after six hours of climbing; Snow on the peaks behind our hut; The trail along the ridge in the Andes; Roped together on the glacier',
  ),
  lake: split(
    'Rowing boat at the wooden jetty; Swimming with ducks at sunset; Grandad fishing for trout at dawn; Canoe tied up among the reeds',
  ),
  snow: split(
    'The snowman with a carrot nose in our yard; Sledging down the hill behind school; The car buried after the blizzard; Icicles hanging from the gutter',
  ),
  storm: split(
    'Lightning over the harbour; The street flooded up to the doorsteps; Our fence blown down last night; Black clouds rolling in over the fields',
  ),
  garden: split(
    'The first roses by the gate; Tomatoes ripening on the balcony; Mum pruning the hydrangeas; Compost heap and wheelbarrow in spring',
  ),
  breadMaking: split(
    'Sourdough fresh out of the oven; Kneading dough with flour everywhere; My first baguettes, a bit burnt; Cinnamon rolls rising under a towel',
  ),
  pizza: split(
    'Margherita with extra basil; Stretching the base and adding mozzarella; Four cheese slice at midnight in Naples; Pepperoni for the whole team',
  ),
  barbecue: split(
    'Uncle Pedro turning the ribs over charcoal; Sausages and skewers on the grill; Sunday picanha with the neighbours; Smoke everywhere, the steaks are ready',
  ),
  coffee: split(
    'A heart in the foam of my cappuccino; Espresso at the counter in Rome; Grinding beans on a slow morning; Latte and a croissant by the window',
  ),
  receiptPaper: split(
    'Bill from the bakery, 23.50 with tax; Invoice of the new washing machine; Supermarket ticket for the refund; Taxi fare, for my expenses',
  ),
  medicine: split(
    'Prescription for the antibiotics; Blood test results from Monday; X-ray of my broken wrist; Box of pills that the doctor changed',
  ),
  car: split(
    'The dent in the left door after the crash; Our first hatchback, bought second-hand; Odometer at 100,000 kilometres; Flat tyre on the motorway',
  ),
  bicycle: split(
    'Teaching Tom to ride without stabilisers; Fixing a puncture by the roadside; My new mountain bike after the first muddy ride; Cycling across the bridge to work',
  ),
  train: split(
    'Waiting on platform 9 with the suitcases; The night express to Vienna; Steam locomotive at the railway museum; View from the carriage window over the viaduct',
  ),
  plane: split(
    'Boarding pass and a very early departure; Wing above the clouds; Landing in Lisbon at night; Stuck in the terminal, flight delayed again',
  ),
  football: split(
    'Lucas scoring the winning goal in the cup final; Our seats high up in the stadium; Muddy boots after the match against the teachers; The whole team lifting the trophy',
  ),
  swimming: split(
    'Marta diving from the three metre board; Goggles and caps lined up by the pool; Her first medal in backstroke; Lane four, just before the start whistle',
  ),
  running: split(
    'Crossing the line of the half marathon; New trainers for the spring season; Five kilometres along the river before work; My bib number and a sweaty smile',
  ),
  gym: split(
    'Deadlift, one hundred kilos at last; Dumbbells and a yoga mat at home; Selfie in the mirror after leg day; Rowing machine, twenty minutes done',
  ),
  concert: split(
    "Front row when the band came on; Guitar solo under blue lights; Thousands of phones lit during the ballad; The choir's rehearsal in the chapel",
  ),
  piano: split(
    'Clara practising her scales; Sheet music of the Chopin nocturne; The tuner working on the old upright; Four hands at the grand in the hotel lobby',
  ),
  school: split(
    'Backpack bigger than him on the first day; The class photo with Miss Oliveira; Maths test with a big red A; Science fair volcano, it worked',
  ),
  graduation: split(
    'Caps in the air on the university steps; Diploma in hand, parents beside me; My thesis, printed and bound; Gown borrowed from my cousin, degree finally done',
  ),
  office: split(
    'My new desk with two monitors; Whiteboard after the planning meeting; Farewell lunch for our boss; Badge and laptop on the first working day',
  ),
  christmas: split(
    'Decorating the tree with the old baubles; Stockings over the fireplace; Santa visited the nursery; Turkey and crackers with all the cousins on the 25th of December',
  ),
  halloween: split(
    'Carved pumpkin grinning on the porch; The kids dressed as a witch and a skeleton; Bucket full of sweets from trick or treat; Fake spiders all over the hallway',
  ),
  carnival: split(
    'Feathers and glitter before the parade; Samba school at the avenue, four in the morning; My mask from Venice; Street band with drums and confetti',
  ),
  newYear: split(
    'Fireworks over the bay at midnight; Toasting with champagne, ten seconds left; Twelve grapes on a little plate; All in white, jumping seven waves',
  ),
  camping: split(
    'Pitching the tent before it got dark; Marshmallows over the bonfire; Sleeping bags drying on a branch; Breakfast on the little gas stove in the woods',
  ),
  horse: split(
    'Riding lesson, first canter; The grey mare with her foal; Brushing the pony in the stable; Jumping the last fence at the show',
  ),
  farm: split(
    'Milking the cows with grandma; The red tractor in the wheat; Piglets asleep in the straw; Collecting eggs from the hen house',
  ),
  aquarium: split(
    'Clownfish hiding in the anemone; Jellyfish glowing behind thick glass; Shark passing over the tunnel; My goldfish in their cleaned tank',
  ),
  zoo: split(
    'Giraffe taking leaves from my hand; The gorilla and her little one; Penguins queueing for herring; Elephants throwing dust in the enclosure',
  ),
  museum: split(
    'Standing before the Mona Lisa, finally; Dinosaur bones in the great hall; Marble statues on the second floor; Gallery opening with wine and modern paintings',
  ),
  kitchenWork: split(
    'Tiles half laid behind the sink; The cabinets arrived, still wrapped; Leak under the worktop, plumber called; Renovation finished, new stove included',
  ),
  painting: split(
    'Living room wall, second coat of green; Roller, bucket and tape on the floor; Scraping the old varnish off the shutters; Ladder in the stairwell, ceiling done',
  ),
  moving: split(
    'Boxes piled up in the empty flat; The van with our whole life in it; Keys of the new apartment; Sofa stuck on the stairs',
  ),
  furniture: split(
    'Shelf assembled, three screws left over; The oak table from the flea market; Reupholstered armchair in mustard; Bunk beds for the twins',
  ),
  hair: split(
    "Before and after at the salon; Bangs cut by myself, never again; Braids for the summer; Sofia's curls dyed pink",
  ),
  clothes: split(
    'Trying on the suit for the interview; The dress with polka dots, size M; Hand-knitted jumper from granny; Which shoes go with this skirt?',
  ),
  hospital: split(
    'Plaster cast signed by everyone; Visiting dad on the ward after his surgery; The nurse who took care of us; Emergency room, three stitches',
  ),
  night: split(
    'Full moon rising behind the tower; The Milky Way from the desert; City lights from the rooftop; Saturn through the new telescope',
  ),
  documents: split(
    'Passport page with the visa; Driving licence, both sides; Signed rental contract; Birth certificate for the registry',
  ),
  grandparents: split(
    "Nana knitting in her rocking chair; Grandpa telling war stories on the bench; Fifty years together, golden anniversary; Great-grandmother's hands holding mine",
  ),
};

export type Album = keyof typeof albums;
