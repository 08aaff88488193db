import { esDates } from '../dates/es-dates';
import { closing, inside, opening, whole } from '../patterns/patterns';
import { esAbout } from './es-about';
import { esWords } from './es-words';
import type { Lexicon } from './lexicon';

const number = `\\d{1,2}|${Object.keys(esWords.numbers).join('|')}`;
const nth = `${Object.keys(esWords.ordinals).join('|')}|\\d{1,2}`;

const latest = 'mas recientes?|mas nuev[ao]s?|recientes|ultim[ao]s?';
const earliest = 'mas antigu[ao]s?|mas viej[ao]s?|primer[ao]?s?';
const latestOne = 'mas reciente|mas nuev[ao]|ultim[ao]';
const earliestOne = 'mas antigu[ao]|mas viej[ao]|primer[ao]?';
const article = '(?:las?|los|el|mis?) ';
const before = '(?= (?:fotos?|del?|que|con|en)(?!\\S)|$)';
/** Pronouns that Spanish hangs on its verbs: "muéstramelas", "bórrala". */
const hung = '(?:me|nos|te|se)?(?:l[aeo]s?)?';

const erase = `(?:borr(?:a|e|ar|es)|elimin(?:a|e|ar|es)|suprim(?:e|ir)|quit(?:a|ar)|descart(?:a|ar))${hung}`;
const give = `(?:mand(?:a|e|as|ar)|envi(?:a|e|as|ar)|pas(?:a|e|as|ar)|d(?:a|ar)(?:me|nos)|reenvi(?:a|ar)|tra(?:e|er)|compart(?:e|ir)|ensen(?:a|e|ar)|muestr(?:a|e)|mostr(?:a|ar))${hung}`;
const assent =
  'si+|ok|okay|claro|dale|confirm[oa]|confirmado|correcto|exacto|de acuerdo|adelante|vale|por supuesto|seguro|puedes|hazlo|va|eso';
const thisThat = 'est[aeo]|es[aeo]|aquel(?:la)?';
const theseThose = 'est[ao]s|es[ao]s|aquell[ao]s';

/** What stands before the gallery's name, and says nothing that is not in it: a few words, so that a long text costs nothing. */
const ask =
  '(?:(?:yo|me|tu|quiero|quisiera|necesito|puedes|podrias|manda(?:me)?|mandar(?:me)?|envia(?:me)?|enviar(?:me)?|pasa(?:me)?|da(?:me)?|muestra(?:me)?|abr[ea]|abrir|ver|genera|donde|esta|estar|cual|es|como|hay|tienes) ){0,6}';
const galleryOf = '(?:(?:en|a|la|mi|de|nuestra) ){0,6}';

const tell = 'cuento|contar|digo|decir|explico|explicar|escribo|escribir|describo|mando';
const delay = [
  'espera(?:me)?(?: un poco| un poquito)?|aguanta|(?:dame |solo )?un (?:momento|momentito|minuto|minutito|segundo|rato|ratito)',
  `(?:luego|despues|mas tarde|en un rato|ahorita|manana|otro dia)(?: (?:yo|te|ya|les))*(?: (?:${tell}))?(?: (?:todo|mejor|bien|que es|quien es))?`,
  `(?:ya|voy a|te|yo)(?: (?:ya|te|yo))* (?:${tell})(?: (?:luego|despues|mas tarde|manana|todo|mejor))?`,
  'ahora no(?: (?:puedo|alcanzo))?|estoy (?:ocupad[ao]|manejando|conduciendo|trabajando|en (?:el trabajo|una reunion|la calle))',
].join('|');
const feeling =
  'nostalgia|recuerdos?|tern\\w+|delicia|ganas|orgullo|emocion|alegria|felicidad|tristeza|rabia|amor|gracia|chulo|padre|lindur\\w+|bonit[ao]|lind[ao]|buen[ao]|maravilla|susto|miedo|pena|suerte|locura|verguenza|envidia|sueno|ric[ao]|divertid[ao]|triste|bien';
const cry = 'ay|ah|oh|uy|guau|dios mio|caramba';

export const es: Lexicon = {
  ...esWords,
  about: esAbout,
  dates: esDates,

  greeting: opening(
    'hola+|buen[oa]s? (?:dias?|tardes|noches)|buenas|hey|hello|hi|saludos|alo|que onda|buenas buenas',
    '(?:como|que tal)(?: (?:estas?|estan|estar|va|vas|te va|todo|andas))+|que tal|todo bien|que hubo',
    'querid[ao]|amig[ao]|acervo|che|oye|oiga',
  ),
  thanks: opening(
    '(?:muchas |muchisimas |mil |ok )?gracias(?: (?:por (?:todo|eso|la ayuda)|de nuevo|totales))*|te lo agradezco|se agradece|agradecid[ao]',
  ),
  praise: opening(
    'muy (?:bonit|lind|buen)[ao]s?|genial|perfecto|excelente|que lind[ao]s?|maravilla|estupendo|buenisimo|me encanta|adios|chao|chau|hasta (?:luego|pronto|manana)',
  ),
  acknowledgement: opening(
    'ok|okay|vale|bien|bueno|claro|entendido|entiendo|listo|de acuerdo|ya|(?:ja)+|(?:je)+|estar bien|esta bien|sale',
  ),
  opener: opening(
    'por favor|ahora|entonces|pues|oye|oiga|mira|a ver(?= (?:las?|el|los|mis?|fotos?))|y|pero|eh|ah|uy|ups|perdon|disculpa',
    '(?:me |nos )?(?:podrias?|puedes?|pueden|podes)',
    'quiero que|necesito que|quisiera que|me gustaria que',
    'me haces el favor de|seria posible|es posible|tu|usted|sera que|que tal(?= (?:el|la|los|las) )',
  ),
  closer: closing(
    'por favor|gracias|muchas gracias|ahora|ahi|tambien|para mi|porfavor|ya|rapido|urgente|si puedes|amig[ao]|pues|de nuevo|si',
  ),
  yes: whole(
    `(?:${assent}|${erase})(?: (?:${assent}|${erase}|todo|todas|ell[ao]s?|las?|est[ao]s?|es[ao]s?|fotos?|dos|tres|por favor|gracias|ya|ahora|mismo))*`,
  ),
  no: opening(
    `no|nunca|dej(?:a|e)(?:l[aeo]s?)?(?: asi)?|mejor no|cancel(?:a|ar|e)|para|espera|nada|ni|olvidal[oa]|olvida(?: eso)?|conserva(?:l[ao]s?)?|guarda(?:l[ao]s?)`,
  ),
  different: whole(
    '(?:(?:pero )?(?:ellas|esas|las dos|las fotos) )?(?:son|es) (?:diferentes?|distintas?|otras?(?: fotos?)?)|no (?:es|son) (?:las? )?(?:mismas?|iguales|igual|copias?)(?: fotos?)?',
  ),
  decline: whole(
    'no(?: (?:gracias|hace falta|quiero|importa))*|(?:yo )?no (?:lo )?se(?: (?:que es|todavia|aun))?|nada|dej(?:a|e)(?:l[aeo])?(?: asi)?|sin descripcion|olvida(?:lo)?(?: eso)?|da igual|luego|despues|cancela|ni idea',
  ),
  delay: whole(`(?:${delay})(?: (?:${delay}))*`),
  exclamation: whole(
    `(?:(?:${cry}) )*(?:que (?:${feeling})(?: \\S+){0,4}|(?:te|los|las|lo|la) (?:extrano|amo|adoro)(?: \\S+){0,2}|me encant(?:a|an|o)(?: \\S+){0,2}|cuantos recuerdos|dios mio)(?: (?:${cry}))*`,
  ),
  question: opening(
    'que (?:es|hora|dia|tan|significa|opinas|piensas|puedo|haces)|quien|cual|cuales|cuant[ao]s?|por que|porque|como (?:es|te|se|puedo|hago|estas)|sabes|puedes (?:ver|hablar|decirme)|dime|cuentame|explicame',
  ),
  looseQuestion: opening('cuando|donde|como|que'),
  statement: inside(
    'deshacer?|yo|tu|usted|es|estar|estoy|esta (?:enferm|muy|bien|mal)\\S*|estaba|fue|fui|soy|somos|son|gusta|gusto|encanta|amo|odio|creo|tengo|tenia|tuve|voy|va|vamos|hice|compre|necesito|siento|murio|nacio|llego|rompio|puedo|puede|dime|cuentame',
  ),

  claim: inside('es|son|era|eran'),

  verbs: {
    send: opening(
      `(?:mand(?:a|e|as|ar)|envi(?:a|e|as|ar)|pas(?:a|e|as|ar)|d(?:a|ar)(?:me|nos)|reenvi(?:a|ar)|tra(?:e|er)|compart(?:e|ir)|saca(?:me))${hung}`,
    ),
    find: opening(
      `(?:busc(?:a|as|ar)|busque|encuentr(?:a|e)|encontrar|localiz(?:a|ar)|hall(?:a|ar)|ubica)${hung}|estoy buscando|ando buscando`,
    ),
    see: opening(
      `(?:muestr(?:a|as|e)|mostr(?:a|ar)|ensen(?:a|as|e|ar)|abr(?:e|ir))${hung}|(?:quier(?:o|e)|quisiera|me gustaria|me encantaria|deseo|necesito|puedo|podria|dejame|deja|vamos a) ver(?:l[ao]s?)?`,
    ),
    where: opening(
      '(?:a )?donde (?:estar|esta|estan|quedo|quedaron|hay|tengo|deje|puse)|cual (?:es|fue)(?= la (?:ultima|primera|foto))',
    ),
    want: opening('quiero|quisiera|me gustaria|necesito|ocupo|me hace falta'),
    have: opening(
      'tiene[ns]?|tenes|hay|habia|existe[n]?|ver|tendras|tendrias|guardaste|encontraste',
    ),
    recall: opening(
      '(?:te )?(?:recuerdas|acuerdas(?: de)?) (?:es[ae]s?|l[ao]s?|aquell[ao]s?|mis?|el)(?= fotos?)',
    ),
    saved: opening(
      '(?:que|cuales) (?:fotos )?(?:(?:yo|te|ya|he) )*(?:guarde|mande|envie|salve|subi|guardado|mandado|enviado|tome|tengo|tienes|tiene|hay|guardaste)(?: (?:guardad[ao]s?|ahi|aqui|yo|mi[ao]s?))*',
    ),
    list: opening('list(?:a|ar|ame)|cuales son(?= mis fotos)|enumera'),
    count: opening('cuantas(?= (?:fotos|tengo|tienes|hay|son))|total de(?= (?:mis )?fotos)'),
  },
  relativeClause: inside(
    'que (?:yo )?(?:te |le |les |me |ya |he )*(?:mande|envie|guarde|tome|tomamos|saque|sacamos|hice|subi|pase|mandamos|mandado|enviado|guardado|tengo|tienes|hay|estan?|guardaste)(?: (?:ahi|aqui))*',
    '(?:guardaste|tienes guardad[ao]s)|(?:yo )?tengo(?: guardad[ao]s?)?|guardad[ao]s|que tiene|(?:donde|en que|que) (?:aparecen?|salen?|hay|estar|esta)',
  ),
  amounts: [
    {
      pattern: inside('(?:solo|solamente) (?:un|una)(?: foto)?|una? sol[ao](?: foto)?'),
      order: 'newest',
      count: 1,
    },
    {
      pattern: inside(
        `(?:${article})?(?:fotos )?(?<n>${number}) (?:fotos? )?(?:${latest})(?: fotos?)?`,
      ),
      order: 'newest',
      count: 'stated',
    },
    {
      pattern: inside(`(?:${article})?(?:${latest}) (?<n>${number})(?: fotos?)?`),
      order: 'newest',
      count: 'stated',
    },
    {
      pattern: inside(
        `(?:${article})?(?:fotos )?(?<n>${number}) (?:fotos? )?(?:${earliest})(?: fotos?)?`,
      ),
      order: 'oldest',
      count: 'stated',
    },
    {
      pattern: inside(`(?:${article})?(?:${earliest}) (?<n>${number})(?: fotos?)?`),
      order: 'oldest',
      count: 'stated',
    },
    {
      pattern: inside(`(?:${article})?(?:foto )?(?:${latestOne})(?: (?:foto|de todas))?${before}`),
      order: 'newest',
      count: 1,
    },
    {
      pattern: inside(
        `(?:${article})?(?:foto )?(?:${earliestOne})(?: (?:foto|de todas))?${before}`,
      ),
      order: 'oldest',
      count: 1,
    },
    {
      pattern: inside(`(?:${article})?(?:fotos )?(?:${latest})(?: fotos)?${before}`),
      order: 'newest',
      count: null,
    },
    {
      pattern: inside(`(?:${article})?(?:fotos )?(?:${earliest})(?: fotos)?${before}`),
      order: 'oldest',
      count: null,
    },
  ],
  all: inside('tod[ao]s(?: (?:las|los))?(?: mis)?(?= fotos?| del?|$)|todo(?= lo| del?|$)'),

  more: whole(
    `(?:(?:${give}|quiero(?: ver)?|ver|hay|tienes) )?(?:(?<n>${number}) )?(?:(?:algun[ao]s? |otr[ao]s? )?mas|algo mas|otr[ao]s?|el resto|las (?:otras|siguientes|demas|que faltan)|siguientes?|proximas?)(?: (?<m>${number}))?(?: fotos?)?`,
    'sigue|continua|siguiente pagina',
  ),
  again: whole(
    `(?:${give})(?: (?:ell[ao]s?|${thisThat}|${theseThose}|l[ao]s?|misma|mismas|fotos?))* (?:de nuevo|otra vez|nuevamente)`,
    `(?:${give}) (?:ell[ao]s?|${thisThat}|${theseThose})(?: fotos?)?|otra vez|de nuevo`,
  ),
  saveThis: whole(
    `(?:guard(?:a|e|ar)|salv(?:a|ar)|archiv(?:a|ar)|almacen(?:a|ar)|registr(?:a|ar))${hung}(?: (?:${thisThat}|${theseThose}|ell[ao]s?|fotos?|por favor|ahi|aqui|las?|l[oe]s?|mas|una|tambien|todas|ahora|para|mi|nueva|nuevas|en|memoria|acervo))*`,
    `mira(?: (?:${thisThat}|${theseThose}|fotos?|que|lind[ao]s?))*|toma|aqui (?:va|van|estar|esta|tienes)(?: (?:las?|fotos?|una|otra))*|(?:(?:${thisThat}|${theseThose}|otra|nueva|una|la) )*fotos?`,
  ),
  gallery: whole(
    `${ask}${galleryOf}galeria(?: (?:web|en linea|completa|aqui|de fotos|en (?:la|el) (?:web|internet|navegador|computadora|ordenador))){0,4}`,
    `${ask}(?:(?:el|un|mi|otro|nuevo|la) ){0,4}(?:enlace|link|liga|vinculo|url|acceso)(?: (?:(?:para|del?|a|al|la|el|las|los|mis?|ver|abrir|entrar|acceder|en|todas|nuevo) ){0,4}(?:galeria|fotos|sitio|pagina|coleccion|cuenta|acervo|web|nuevo))?`,
    `${ask}(?:(?:para|como|puedo|yo|hago) ){0,4}(?:entro|entrar|accedo|acceder|abro|abrir|veo|ver|inici(?:o|ar) sesion) (?:en |al? )?(?:${galleryOf}|el )(?:galeria|sitio|cuenta|pagina)(?: .{0,20})?`,
  ),
  help: whole(
    'no (?:lo )?entiendo|no entendi|como (?:puedo |hago para |se )?(?:guardo|guardar|guarda|borro|borrar|busco|buscar|mando|edito|corrijo|encuentro)(?: .*)?',
    'ayuda(?:me)?|socorro|menu|help|comandos?|instrucciones|opciones|necesito ayuda',
    'como (?:(?:se|esto|eso|tu|acervo|te) )*(?:funciona|funcionas|usa|usas|uso|usar|hago|puedo usar(?:te|lo)?)(?: (?:esto|eso|acervo|aqui))?',
    'que (?:puedes|sabes|haces|puedo|se puede)(?: (?:hacer|pedir|pedirte|preguntar))?(?: (?:tu|aqui|por mi|contigo))?|quien eres|que eres|que es (?:acervo|esto de acervo)|para que (?:sirves?|eres)(?: esto)?',
  ),
  listMemory: whole(
    'que (?:es lo que )?(?:ya )?(?:sabes|recuerdas|aprendiste|conoces|memorizaste)(?: (?:de|sobre) mi)?|que sabes',
    `(?:(?:lista|ver|cuales son|${give}) )?(?:(?:las?|los|mis?|tus?) )*(?:memorias?|preferencias?|recuerdos)(?: (?:sobre|de) mi)?|(?:te acuerdas|me recuerdas)(?: de mi)?`,
    '(?:borra|limpia|elimina|borrar) (?:(?:las?|los|mis?|tus?|toda) )*(?:memorias?|preferencias?)',
  ),
  sight: inside(
    'que (?:ves|hay|aparece|se ve|sale|tiene) en (?:est[ae]|es[ae]|la|las|est[ao]s)(?: fotos?)?|describ(?:e|ir|eme) (?:est[ae]|es[ae]|la|las|mis?) fotos?|que es (?:esto|eso)|quien (?:es|aparece|sale|esta|estar) .*foto|que (?:lugar|raza|animal|flor|color|planta|comida) es',
  ),
  voice: inside(
    '(?:puedo|puedes|se puede|acepta[s]?|entiendes|escuchas|funciona)(?: \\S+){0,4} (?:audios?|voz|notas de voz)',
  ),

  remove: opening(`(?:(?:quiero|quisiera|necesito|me gustaria) )?${erase}`),
  thisOne: whole(`(?:(?:${thisThat}|l[aeo]|ell?a?|foto|ahi|aqui|misma)(?: |$))*`),
  these: whole(
    `(?:${theseThose}|ell[ao]s|l[ao]s|tod[ao]s)(?: (?:l[ao]s|fotos|ahi|aqui|ellas|esas|estas|dos|tres))*`,
  ),
  everything: whole(
    'todo(?: .*)?|(?:tod[ao]s )?(?:l[ao]s )?(?:mis )?(?:fotos|coleccion|galeria)|todas',
  ),
  nth: whole(`(?:la |el )?(?:foto )?(?:numero )?(?<n>${nth})(?: foto)?`),

  correct: opening(
    '(?:corrig(?:e|es|elo|ela)|corregir|corrija|correccion|arregla)(?: (?:est[ae]|es[ae]|la|el|de|descripcion|leyenda|foto|eso|por favor)(?!\\S))*(?: (?:a|por|como))?',
    '(?:cambi|modific|edit|actualiz|corrig|renombr|reemplaz)(?:a|ar|e|ia)(?:la|le|lo)?(?: (?:la|el|esa|esta|su))? (?:descripcion|leyenda|nombre|texto|titulo)(?: (?:de (?:la|esa|esta)(?: ultima)?(?: foto)?))*(?: (?:a|por|como|para))?',
    '(?:est[ao] |es[ao] )?(?:estar|esta) (?:mal|equivocad[ao])(?: es)?',
    '(?:pero )?en (?:realidad|verdad)(?: (?:est[aeo]|es[aeo]|ella|el))?(?: (?:es|era|son|fue))?|de hecho(?: es)?',
    '(?:est[aeo] |es[aeo] )?no (?:es|era|son)(?: (?!(?:es|era|son|sino)(?!\\S))\\S+)+ (?:es|era|son|sino)|me equivoque(?: es)?|quise decir|la descripcion correcta es',
  ),
  rememberThat: opening(
    '(?:recuerd(?:a|e)|acuerdate|memoriza|anot(?:a|e)|aprende|ten en cuenta|toma nota(?: de)?|no (?:te )?olvid(?:es|e)|guarda)(?: (?:de|esto|bien|por favor))* que',
  ),
  rememberColon: opening(
    '(?:anot(?:a|e)|memoriza|recuerd(?:a|e)|no (?:te )?olvides|ten en cuenta)(?: (?:esto|bien))*',
  ),
  rememberWhole: opening(
    '(?:me puedes llamar|puedes llamarme|llamame|dime)(?= \\S+$)|mi (?:nombre|apodo) es|me llamo|prefiero|de ahora en adelante|a partir de ahora|me gusta que',
    '(?:siempre|nunca)(?: que .*)? (?:me )?(?:manda|mandame|muestra|muestrame|envia|enviame|responde|respondeme|habla|hablame|usa|llamame|escribe|guarda)',
  ),
  forget: opening('olvid(?:a|e|ar|ate)(?: de)?'),
  forgetNumber: whole(
    `(?:la |el |lo )?(?:(?:preferencia|recuerdo|cosa) )?(?:numero )?(?<n>${nth})(?: (?:preferencia|recuerdo|cosa))?`,
  ),
  forgetThat: opening('que|del?|las?|los|el|lo|eso|sobre|todo(?: .*)?'),
};
