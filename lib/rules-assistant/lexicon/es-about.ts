import { inside, opening, whole } from '../patterns/patterns';
import { esWords } from './es-words';
import type { AboutLexicon } from './lexicon';

const number = `\\d{1,2}|${Object.keys(esWords.numbers).join('|')}`;
const ordinal = Object.keys(esWords.ordinals).join('|');
const give =
  '(?:muestr(?:a|e)|mostrar|mand(?:a|e|ar)|envi(?:a|e|ar)|busc(?:a|ar)|ensen(?:a|ar))(?:me|nos)?(?:l[ao]s?)?';
const ask = `(?:(?:me |quiero )*(?:${give}|ver|hay|tiene[ns]?|quiero) )?`;
const kinds = '(?:(?:mas|otr[ao]s?|algun[ao]?s?|unas?|las?|fotos?) )*';
const amount = `${kinds}(?:(?<n>${number}) )?${kinds}`;
const this_ = '(?:est[aeo]s?|es[aeo]s?|aquell[ao]s?|ell[ao]s?)';
const like =
  '(?:como|tipo|igual(?:es)?(?: a| que)?|del mismo (?:tipo|estilo)|parecid[ao]s?(?: a| con)?|semejantes?(?: a)?|similar(?:es)?(?: a)?)';
/** "Do you remember …", and the photo itself, in front of the question. */
const before = `(?:(?:te )?(?:acuerdas|recuerdas|sabes|puedes decirme|dime)(?: de)? )?(?:(?:${this_}|la|fotos?|y|fue|es) )*`;
/** What has words on it. */
const written = '(?: (?:el|la|en|cartel|letrero|papel|nota|recibo|etiqueta|pancarta|tarjeta))*';
/** Words around a photo that is spoken of, and nothing else. */
const ofIt = `(?: (?:${this_}|de|del|en|la|las|lo|el|fotos?|fue|fueron|es|era|son|que|se|tomad[ao]s?|tomo|tome|tomamos|saque|sacamos|saco|hice|yo|te|me|mande|envie|mandaste|hecha|hizo|paso|ocurrio|aqui|ahi|ultima|lugar|exactamente))`;

export const esAbout: AboutLexicon = {
  similar: whole(
    `${ask}${amount}${like} ${this_}(?: (?:fotos?|aqui|ahi))*`,
    `${ask}${amount}${like} la (?:foto )?(?<p>${ordinal}|\\d{1,2})`,
    `${ask}${amount}(?:parecid[ao]s?|semejantes?|similar(?:es)?|que se parezcan(?: a ${this_})?|de (?:est|es)e (?:estilo|tipo))(?: fotos?)?`,
  ),
  when: whole(
    `${before}(?:de |desde )?cuando${ofIt}+`,
    `${before}(?:(?:en|de) )?(?:que|cual)(?: es| fue)?(?: (?:el|la))? (?:dia|ano|mes|fecha|epoca)${ofIt}*`,
  ),
  where: whole(
    `${before}(?:de |a )?donde${ofIt}+`,
    `${before}(?:(?:en|de) )?(?:que|cual)(?: es| fue)?(?: el)? (?:lugar|sitio|ciudad|playa)${ofIt}+`,
  ),
  text: whole(
    `(?:lo )?que (?:(?:estar|esta|hay|viene|tiene) escrito|dice|pone|se lee)${written}${ofIt}*`,
    `(?:puedes )?(?:lee|leer|leeme|leelo|leela|leemelo|leemela)(?: (?:lo|que|dice|el|la|texto|estar|escrito|pone))*${ofIt}*`,
    `(?:cual es )?el texto${ofIt}+`,
  ),
  anything: whole(
    `que (?:sabes|recuerdas|anotaste|guardaste) (?:de|sobre) ${this_}(?: fotos?)?`,
    `(?:cuentame|dime|hablame)(?: (?:mas|todo))? (?:de|sobre) ${this_}(?: fotos?)?`,
    `(?:los )?(?:detalles|datos)${ofIt}+`,
  ),

  tell: opening(
    `(?:(?:pero )?(?:en (?:realidad|verdad)|no|ah|creo que) )?(?:(?:${this_}|la|las)(?: fotos?)? )?(?:fue|fueron|es|son|era|eran)(?: (?:tomad[ao]s?|hech[ao]s?|sacad[ao]s?))?(?: alla)?(?= )`,
    '(?:fotos? )?(?:tomad[ao]s?|hech[ao]s?|sacad[ao]s?)',
    `(?:yo )?(?:l[ao]s? )?(?:tome|tomamos|saque|sacamos|hice|hicimos)(?: (?:${this_}|la))?(?: fotos?)?`,
    '(?:la )?fecha',
  ),
  tellPlace: opening('(?:el )?(?:lugar|sitio|donde)(?: (?:es|fue))?'),
  placeLead: opening('(?:alla )?(?:en|cerca del?|dentro del?)'),
  noPlace: opening(
    '(?:el|la|los|las)? ?(?:mism[ao]|fin|final|inicio|verdad|realidad|vez|hora|momento|tiempo|medio|general|familia|secreto|broma|(?:la |el |una? )?(?:boda|fiesta|cumpleanos|graduacion|viaje|partido|concierto|vacaciones))',
  ),
  here: whole('aqui(?: mismo)?|ahi|en este lugar|en ese lugar|aca'),
  decade: inside(
    '(?:en |de )?(?:los )?(?:anos (?:19)?(?<decade>\\d0)|(?<since>\\d0)s)|en los (?<short>\\d0)',
  ),

  right: whole(
    '(?:si )?(?:es )?(?:eso|exacto|exactamente|correcto|asi)(?: (?:es|mismo|si))*|(?:si )*(?:eso|asi) es|acertaste|perfecto|es correcto|si(?: (?:es|eso|senor))*|justo(?: eso)?',
  ),
  wrong: whole(
    'otr[ao](?: (?:cosa|descripcion|nombre))?|no(?: no)*|no (?:es|era)(?: (?:eso|esa|asi|nada de eso))*|nada (?:que ver|de eso)|para nada|te equivocas(?:te)?|equivocad[ao]|mal|casi|ni idea|(?:es )?otra cosa',
  ),
  answerLead: opening('si|eso|no|casi|exacto|nada de eso|mal|correcto'),
  claims: opening(`(?:(?:${this_}|la foto|aqui) )?(?:es|son|era|eran)`),

  draw: opening(
    '(?:(?:me )?(?:haz(?:me|nos)?|hacer|haga(?:me)?|crea(?:me|r)?|genera(?:me|r)?|quiero) (?:una? )?(?:dibujo|ilustracion|pintura|cuadro|caricatura)(?: de(?:l)?(?: la)?(?!\\S))?|(?:crea|genera)(?:me|r)? (?:una? )?fotos?(?: del?)?|dibuj(?:a|ame|e|ar|anos)(?: a)?|pint(?:a|ame)(?: a)?)',
  ),
  drawThis: opening(`(?:de )?(?:${this_}|la foto)(?: fotos?)?(?: (?:como|en|con|para)|$)`),
  pdf: inside(
    '(?:(?:en|como|una?|el|formato|archivo|documento|informe) )*(?:pdfs?|informe(?= (?:del?|con) ))(?: (?:con|de)(?= ))?',
  ),
  pdfVerb: opening(
    '(?:me )?(?:mand(?:a|ame|e|eme|ar)|envi(?:a|ame|e|eme|ar)|haz(?:me)?|hacer|haga(?:me)?|cre(?:a|ame|ar)|gener(?:a|ame|ar)|prepar(?:a|ame|ar)|quiero|quisiera|necesito|export(?:a|ame|ar)|imprim(?:e|eme|ir)|pas(?:a|ame)|da(?:me)?|pon(?:me)?|junt(?:a|ame))(?: (?:me|hacer))*',
  ),
  pick: whole(
    `(?:${give}|quiero(?: ver)?|pasame|dame) (?:la )?(?:foto )?(?:numero )?(?<n>${ordinal}|\\d{1,2})(?: foto)?(?: (?:de nuevo|otra vez|nuevamente))?`,
    'la (?:foto )?(?:numero )?(?<m>\\d{1,2})',
  ),
};
