import { inside, opening, whole } from '../patterns/patterns';
import type { AboutLexicon } from './lexicon';
import { ptWords } from './pt-words';

const number = `\\d{1,2}|${Object.keys(ptWords.numbers).join('|')}`;
const ordinal = Object.keys(ptWords.ordinals).join('|');
const ask =
  '(?:(?:me |voce |quero |tem )*(?:mostr(?:a|e|ar)|mand(?:a|e|ar)|envi(?:a|e|ar)|ver|tem|busc(?:a|ar)|procur(?:a|ar|e)|ach(?:a|ar|e)|encontr(?:a|ar|e)|quero) )?';
const kinds = '(?:(?:mais|outr[ao]s?|algum(?:as?)?|umas?|as?|fotos?) )*';
const amount = `${kinds}(?:(?<n>${number}) )?${kinds}`;
const this_ = '(?:[dn]?(?:ess|est|aquel)[ae]s?|[dn]?el[ae]s?|[dn]?isso|d?isto)';
const like =
  '(?:como|tipo|igua(?:l|is)(?: a| com)?|no estilo|do (?:mesmo )?(?:tipo|jeito|estilo)|parecid[ao]s?(?: com| a)?|semelhantes?(?: a)?|similar(?:es)?(?: a)?)';
/** "Do you remember …", and the photo itself, in front of the question. */
const before = `(?:(?:voce )?(?:se )?(?:lembra|sabe|consegue ver|me (?:diz|fala|conta))(?: de)? )?(?:(?:${this_}|a|fotos?|foi|eh|sao|era|aqui|ai|tirad[ao]s?) )*`;
/** What has words on it. */
const written =
  '(?: (?:[ao]|n[ao]|d?ess[ae]|d?est[ae]|placa|cartaz|papel|nota|bilhete|recibo|etiqueta|letreiro|faixa))*';
/** Words around a photo that is spoken of, and nothing else. */
const ofIt = `(?: (?:${this_}|[dn]?[ao]s?|fotos?|foi|eh|era|sao|foram|fica|que|tirad[ao]s?|eu|te|gente|voce|tirei|tirou|tiramos|mandei|enviei|mandou|enviou|fiz|fizemos|bati|aconteceu|aqui|ai|ultima|lugar|esse|mesmo|exatamente))`;

export const ptAbout: AboutLexicon = {
  similar: whole(
    `${ask}${amount}${like} (?:${this_})(?: (?:fotos?|aqui|ai))*`,
    `${ask}${amount}${like} (?:com )?[ao] (?:foto )?(?<p>${ordinal}|\\d{1,2})`,
    `${ask}${amount}(?:parecid[ao]s?|semelhantes?|similares|que se parec(?:am|em)(?: com ${this_})?)(?: fotos?)?`,
  ),
  when: whole(
    `${before}(?:de |desde )?quando${ofIt}+`,
    `${before}(?:(?:em|de) )?(?:que|qual) (?:eh |foi )?(?:[ao] )?(?:dia|ano|mes|data|epoca)${ofIt}*`,
  ),
  where: whole(
    `${before}(?:de )?onde${ofIt}+`,
    `${before}(?:(?:em|de) )?(?:que|qual) (?:eh |foi )?(?:o )?(?:lugar|local|cidade|praia)${ofIt}+`,
  ),
  text: whole(
    `(?:o )?que (?:eh que )?(?:(?:estar|esta|tem|vem|voce le|le-se) escrito|diz|fala|le-se)${written}${ofIt}*`,
    `(?:voce )?(?:(?:consegue |sabe )?ler|le|leia)(?: (?:para mim|o|que|estar|esta|escrito|texto))*${ofIt}*`,
    `(?:qual (?:eh )?)?o texto${ofIt}+`,
  ),
  anything: whole(
    `(?:o )?que (?:voce )?(?:sabe|lembra|guardou|anotou) (?:sobre )?${this_}(?: fotos?)?`,
    `(?:me )?(?:fala|conta|diz)(?: (?:mais|tudo))? (?:sobre )?${this_}(?: fotos?)?`,
    `(?:os )?(?:detalhes|dados)${ofIt}+`,
  ),

  tell: opening(
    `(?:(?:(?:mas )?na (?:verdade|real)|nao|corrige|ah|(?:eu )?acho que) )?(?:(?:${this_}|a)(?: fotos?)?(?: ai| aqui)? )?(?:foi|foram|eh|sao|era|eram)(?: (?:tirad[ao]s?|feit[ao]s?|batid[ao]s?))?(?= )`,
    `(?:fotos? )?(?:tirad[ao]s?|feit[ao]s?|batid[ao]s?)`,
    `(?:eu |a gente |nos )?(?:tirei|tiramos|tirou|bati|fiz)(?: (?:${this_}|a))?(?: fotos?)?`,
    '(?:a )?data',
  ),
  tellPlace: opening('(?:o )?(?:lugar|local|onde)(?: (?:eh|foi))?'),
  placeLead: opening('(?:la )?(?:em|no|na|nos|nas|num|numa|dentro d[ao]|perto d[aeo])'),
  noPlace: opening(
    'mesm[ao]|fim|final|inicio|comeco|caso|verdade|real|vez|hora|momento|tempo|meio|geral|familia|segredo|homenagem|casamento|aniversario|festa|formatura|batizado|viagem|reuniao|jogo|show|ferias|passeio|dia|lembranca',
  ),
  here: whole('aqui(?: mesmo)?|nesse lugar|neste lugar|nesse local|neste local|ai'),
  decade: inside(
    '(?:n?os |d?os )?anos (?<decade>\\d0)|(?:na |da )?decada de (?:19)?(?<since>\\d0)',
  ),

  right: whole(
    '(?:sim )?(?:eh )?(?:isso|exatamente|exato)(?: (?:mesmo|ai|sim))*|eh(?: (?:sim|isso))*(?: mesmo)?|(?:voce )?acertou(?: em cheio)?|corret[ao]|cert[ao]|perfeito|na mosca|essa mesma|sim(?: (?:eh|isso|senhor))*',
  ),
  wrong: whole(
    'outr[ao](?: (?:coisa|descricao|nome))?|nao(?: nao)*|nao (?:eh|era)(?: (?:isso|essa|nao|bem isso|nada disso))*|nada (?:a ver|disso)|(?:voce )?errou|errad[ao]|estar errad[ao]|quase|nao acertou|(?:eh )?outra coisa|longe disso',
  ),
  answerLead: opening('sim|isso|nao|quase|exato|nada disso|eh isso|errado|errou'),
  claims: opening(`(?:(?:${this_}|a foto|aqui) )?(?:eh|sao|era|eram)`),

  draw: opening(
    '(?:me )?(?:(?:faz|faca|fazer|cri(?:a|e|ar)|ger(?:a|e|ar)|quero|mont(?:a|e|ar))(?: para mim| me)? (?:um(?:a)? )?(?:desenho|ilustracao|pintura|quadro|caricatura|figurinha)(?: d(?:[aeo]s?|um[ao]?)?(?!\\S))?|(?:cri(?:a|e|ar)|ger(?:a|e|ar)) (?:uma? )?fotos?(?: d[aeo]s?)?|desenh(?:a|e|ar)(?: para mim)?|pint(?:a|e)(?: para mim)?)',
  ),
  drawThis: opening(
    `(?:de )?(?:${this_}|a foto|essa foto)(?: fotos?)?(?: (?:como|em|no|na|com|para)|$)`,
  ),
  pdf: inside(
    '(?:(?:em|num|no|como|um|uma?|o|formato|arquivo|documento|relatorio) )*(?:pdfs?|relatorio(?= (?:d[aeo]s?|com) ))(?: para (?:mim|imprimir))?(?: (?:com|de)(?= ))?',
  ),
  pdfVerb: opening(
    '(?:me )?(?:mand(?:a|e|ar)|envi(?:a|e|ar)|faz(?:er)?|faca|cri(?:a|e|ar)|ger(?:a|e|ar)|mont(?:a|e|ar)|prepar(?:a|e|ar)|quer(?:o|ia)|preciso(?: de)?|export(?:a|e|ar)|imprim(?:e|a|ir)|junt(?:a|e|ar)|coloc(?:a|ar)|poe|baix(?:a|e|ar)|pass(?:a|e|ar)|da)(?: (?:me|para mim|fazer|gerar|ver))*',
  ),
  pick: whole(
    `(?:(?:me )?(?:mand(?:a|e|ar)|mostr(?:a|e|ar)|envi(?:a|e|ar)|quero(?: ver)?) )(?:[ao] )?(?:foto )?(?:numero )?(?<n>${ordinal}|\\d{1,2})(?: foto)?(?: (?:de novo|novamente|outra vez))?`,
    '(?:a )(?:foto )?(?:numero )?(?<m>\\d{1,2})',
  ),
};
