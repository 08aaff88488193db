import type { Language } from '@/lib/language';
import type { Pattern } from '../patterns/pattern';
import { closing, opening, whole } from '../patterns/patterns';

/** How one language takes things back and speaks of albums. Every pattern reads folded words. */
export interface CollectionLexicon {
  undo: Pattern;
  listAlbums: Pattern;
  /** "Put these in the": what follows names an album. */
  put: Pattern;
  /** "Make me a new": an album's name follows. */
  create: Pattern;
  /** At the end of that: the photos shown last go into it. */
  withThese: Pattern;
  /** "Show me 3 photos of the". */
  show: Pattern;
  /** What is done to albums in the gallery alone: deleting, renaming, taking out. */
  elsewhere: Pattern;
  /** Between "album" and its name. */
  called: Pattern;
  /** Of what is put, one photo is meant: "this one". */
  thisOne: Pattern;
}

const albumWords = 'album|albuns|albuma|albumes';

const pt: CollectionLexicon = {
  undo: whole(
    '(?:(?:mudei de ideia|me arrependi|errei|opa|ops|nao|pode|quero|queria|voce pode) )*(?:desfaz(?:er)?|desfaca|desfazendo|reverte|reverter)(?: (?:isso|isto|ess[ae]|a|o|as|ultim[ao]s?|mudanca|alteracao|acao|coisa|que|eu|voce|fiz|fez|ai|por favor|tudo))*',
    '(?:(?:mudei de ideia|me arrependi|opa|pode|quero) )*(?:restaura|restaure|restaurar|recupera|recupere|recuperar)(?: (?:isso|ess[ae]s?|el[ae]s?|a|as|fotos?|apagad[ao]s?|que|eu|voce|apaguei|apagou|deletei|excluiu))*',
    '(?:(?:mudei de ideia|me arrependi|opa|pode|quero) )*(?:traz|traga|trazer|volta|bota|poe|coloca)(?: (?:isso|ess[ae]s?|el[ae]s?|a|as|fotos?|apagad[ao]s?))* de volta(?: (?:a|as|ess[ae]s?|el[ae]s?|fotos?|que|eu|apaguei|por favor))*',
    '(?:volta atras|mudei de ideia|me arrependi)',
  ),
  listAlbums: whole(
    '(?:(?:me )?(?:quais|que|quantos|lista|liste|mostra|mostre|ver|tem|tenho|quero ver|existem?)(?: (?:sao|eh|ai|me|os|meus?|minha|todos|algum|eu|ja|voce|tem|tenho))* )?(?:(?:os|meus|todos) )*albu(?:ns|m|mes)(?: (?:que|eu|ja|tenho|tem|existem|existe|ha|temos|voce|guardou|criei|fiz|ai|aqui))*',
  ),
  put: opening(
    `(?:(?:quero|queria|pode|voce pode|agora) )?(?:po(?:e|nha|r)|poem|coloc(?:a|ar|que)|bot(?:a|ar|e)|adicion(?:a|ar|e)|acrescent(?:a|ar|e)|inclu(?:i|a|ir)|guard(?:a|ar|e)|salv(?:a|ar|e)|junt(?:a|ar|e)|mov(?:e|a|er)|mand(?:a|e|ar)|jog(?:a|ar|ue)|arquiv(?:a|e|ar))(?: (?:tambem|ess[ae]s?|est[ae]s?|aquel[ae]s?|isso|isto|el[ae]s?|a|o|as|os|fotos?|imagens?|imagem|ultim[ao]s?|tod[ao]s|tudo|aqui|ai|duas|dois|tres|para mim))* (?:em|no|na|num|dentro d[eo]|para o?|ao|pro|para um)(?: (?:o|um|meu|novo))*`,
  ),
  create: opening(
    '(?:(?:quero|queria|pode|voce pode|da para|vamos) )?(?:cri(?:a|ar|e)|faz|faca|fazer|mont(?:a|ar|e)|comec(?:a|ar|e))(?: (?:me|para mim|ai|o|um|meu|novo|outro))*(?= album)',
  ),
  withThese: closing('com (?:ess|est|aquel|el)[ae]s?(?: fotos?| imagens?)?'),
  show: opening(
    '(?:me )?(?:mostr(?:a|e|ar)|abr(?:e|a|ir)|manda|mande|mandar|envia|envie|enviar|ver|quero ver|exib(?:e|a|ir)|traz|cade|onde esta|onde estar)(?: (?:me|ai|aqui|as?|o|meu|fotos?|tod[ao]s|\\d{1,2}|d[aeo]|n[ao]|que|estao|estar|tem))*',
  ),
  elsewhere: opening(
    `(?:(?:quero|pode|preciso) )?(?:apag(?:a|ue|ar)|exclu(?:i|a|ir)|delet(?:a|e|ar)|remov(?:e|a|er)|tir(?:a|e|ar)|renome(?:ia|ie|ar)|mud(?:a|e|ar)|troc(?:a|ue|ar))(?: (?:ess[ae]s?|est[ae]s?|el[ae]s?|isso|as?|o|nome|fotos?|ultim[ao]s?|d[aeo]|meu|esse|este))* (?:${albumWords})`,
  ),
  called: opening('(?:chamado|com o nome(?: de)?|de nome|d[aeo]s?|para|para as|para os)'),
  thisOne: opening(
    '(?:\\S+ ){1,3}?(?:ess[ae]|est[ae]|aquel[ae]|el[ae]|isso|isto|a ultima|a foto)(?: (?:foto|ultima|imagem|aqui|ai|para mim))* (?:em|no|na|num|dentro|para|ao|pro)',
  ),
};

const en: CollectionLexicon = {
  undo: whole(
    '(?:(?:i changed my mind|wait|oops|no|can you|could you|please|i want to|i would like to) )*(?:undo|undelete|revert)(?: (?:it|that|this|the|last|change|thing|deletion|delete|one|please|everything|what|i|you|did|just))*',
    '(?:(?:i changed my mind|wait|oops|can you|could you|please) )*(?:restore|recover|bring back|put back|take back)(?: (?:it|them|that|those|this|these|the|my|last|deleted|photos?|one|ones|i|you|just|deleted))*',
    '(?:(?:can you|could you|please) )?(?:bring|put|take)(?: (?:it|them|that|those|this|these|the|my|last|deleted|photos?))+ back',
    'i changed my mind',
  ),
  listAlbums: whole(
    '(?:(?:what|which|how many|list|show|see|do i have|are there|open)(?: (?:are|me|all|my|the|any|of))* )?(?:(?:my|all|the) )*albums?(?: (?:do|i|have|are|there|did|make|made|you|got))*',
  ),
  put: opening(
    '(?:(?:i want to|i would like to|can you|could you|now) )?(?:put|add|move|save|place|file|stick|throw|drop|include)(?: (?:this|that|these|those|them|it|the|one|ones|photos?|pictures?|pics?|last|all|of|two|three|also|here))* (?:in|into|to|on|inside)(?: (?:the|my|a|an|new))*',
  ),
  create: opening(
    '(?:(?:i want to|i would like to|can you|could you|let us) )?(?:create|make|start)(?: (?:me|a|an|the|new|another))*(?= (?:(?!of |from |with )\\S+ ){0,4}album(?!\\S))',
  ),
  withThese: closing('with (?:these|those|this|that|them|it)(?: (?:ones?|photos?|pictures?))?'),
  show: opening(
    '(?:show|open|send|see|view|display|get|i want to see|where is)(?: (?:me|all|the|my|photos?|pictures?|\\d{1,2}|from|in|of|that|are))*',
  ),
  elsewhere: opening(
    '(?:(?:i want to|can you|please) )?(?:delete|remove|erase|rename|take|change)(?: \\S+){0,6} albums?',
  ),
  called: opening('(?:called|named|of|for|with the name)'),
  thisOne: opening(
    '(?:\\S+ ){1,4}?(?:this|that|it|the last one|the photo)(?: (?:one|photo|picture|here))* (?:in|into|to|on|inside)',
  ),
};

const es: CollectionLexicon = {
  undo: whole(
    '(?:(?:cambie de (?:idea|opinion)|me arrepenti|espera|no|ups|puedes|podrias|quiero) )*(?:deshaz|deshazlo|deshacer|deshacerlo|deshagas|revierte|revertir)(?: (?:eso|esto|lo|la|las|el|ultim[ao]s?|cambio|accion|que|hice|hiciste|por favor|todo))*',
    '(?:(?:cambie de (?:idea|opinion)|me arrepenti|puedes|podrias|quiero) )*(?:restaura|restaurar|restaurala|restauralas|recupera|recuperar|recuperala|recuperalas)(?: (?:eso|es[ae]s?|l[ao]s?|ell[ao]s?|fotos?|borrad[ao]s?|que|borre|borraste))*',
    '(?:trae(?:me|la|las)?|devuelve(?:me|la|las)?)(?: (?:es[ae]s?|l[ao]s?|ell[ao]s?|fotos?|borrad[ao]s?|de vuelta|que|borre))+',
    '(?:cambie de (?:idea|opinion)|me arrepenti)',
  ),
  listAlbums: whole(
    '(?:(?:cuales|que|cuantos|lista|muestra|muestrame|ensename|ver|tengo|quiero ver|hay)(?: (?:son|me|los|mis|todos|algun|yo|ya|hay|tengo))* )?(?:(?:los|mis|todos) )*(?:albumes|albums|album)(?: (?:que|yo|ya|tengo|hay|tienes|cree|hice|aqui))*',
  ),
  put: opening(
    `(?:(?:quiero|puedes|podrias|ahora) )?(?:pon|ponga|poner|agreg(?:a|ar|ue)|anad(?:e|ir|a)|met(?:e|er|a)|guard(?:a|ar|e)|coloc(?:a|ar)|sum(?:a|ar)|mand(?:a|ar)|muev(?:e|a)|mover|inclu(?:ye|ir)|junt(?:a|ar)|archiv(?:a|ar))(?:l[aeo]s?)?(?: (?:tambien|es[ae]s?|est[ae]s?|aquell[ao]s?|eso|esto|ell[ao]s?|l[aeo]s?|fotos?|imagen|imagenes|ultim[ao]s?|tod[ao]s|todo|dos|tres|aqui))* (?:en|al|a|dentro del?)(?: (?:el|un|mi|nuevo))*`,
  ),
  create: opening(
    '(?:(?:quiero|puedes|podrias|vamos a) )?(?:cre(?:a|ar)|haz|hacer|arm(?:a|ar)|comienza|empieza)(?:me)?(?: (?:me|el|un|mi|nuevo|otro))*(?= album)',
  ),
  withThese: closing('con (?:es|est|aquell|ell)[aeo]s?(?: fotos?| imagenes)?'),
  show: opening(
    '(?:muestra(?:me)?|ensena(?:me)?|abre|abrir|ver|quiero ver|manda(?:me)?|envia(?:me)?|mandame|trae(?:me)?|donde esta)(?: (?:me|las?|el|mi|fotos?|tod[ao]s|\\d{1,2}|del?|en|que|estan|hay))*',
  ),
  elsewhere: opening(
    '(?:(?:quiero|puedes) )?(?:borr(?:a|ar|e)|elimin(?:a|ar|e)|quit(?:a|ar|e)|renombr(?:a|ar)|cambi(?:a|ar)|sac(?:a|ar))(?: (?:es[ae]s?|est[ae]s?|ell[ao]s?|eso|l[ao]s?|el|nombre|fotos?|ultim[ao]s?|del?|mi|al))* (?:album|albumes)',
  ),
  called: opening('(?:llamado|que se llama|con el nombre(?: de)?|de l[ao]s?|del?|para)'),
  thisOne: opening(
    '(?:\\S+ ){1,3}?(?:es[ae]|est[ae]|aquella|ella|eso|esto|la ultima|la foto)(?: (?:foto|ultima|imagen|aqui))* (?:en|al|a|dentro)|(?:pon|agrega|anade|mete|guarda|coloca)l[aeo] ',
  ),
};

export const collectionLexicons: Record<Language, CollectionLexicon> = { pt, en, es };
