import { ptDates } from '../dates/pt-dates';
import { closing, inside, opening, whole } from '../patterns/patterns';
import type { Lexicon } from './lexicon';
import { ptAbout } from './pt-about';
import { ptWords } from './pt-words';

const number = `\\d{1,2}|${Object.keys(ptWords.numbers).join('|')}`;
const nth = `${Object.keys(ptWords.ordinals).join('|')}|\\d{1,2}`;

const latest = 'mais recentes?|mais nov[ao]s?|recentes|ultim[ao]s?';
const earliest = 'mais antig[ao]s?|mais velh[ao]s?|primeir[ao]s?';
const latestOne = 'mais recente|mais nov[ao]|ultim[ao]';
const earliestOne = 'mais antig[ao]|mais velh[ao]|primeir[ao]';
const article = '[ao]s? ';
const before = '(?= (?:fotos?|d[aeo]s?|que|com|em|n[ao]s?)(?!\\S)|$)';

const erase =
  'apag(?:a|ue|ar|uem)|exclu(?:i|a|ir)|delet(?:a|e|ar)|remov(?:e|a|er)|elimin(?:a|e|ar)|descart(?:a|e|ar)|joga fora|some com|tira(?= (?:a|as|essas?) (?:fotos?|ultimas?))';
const assent =
  'sim|s|pode|podes|isso|confirm[oa]|confirmado|claro|ok|okay|beleza|com certeza|aham|uhum|tenho certeza|manda ver|bora|eh';

const tell = 'conto|contar|falo|falar|digo|dizer|explico|explicar|escrevo|escrever|descrevo|mando';
const delay = [
  'pera|perai|pera ai|espera(?: ai| um pouco| um pouquinho)?|calma(?: ai)?|(?:so |aguarda )?um (?:momento|momentinho|minuto|minutinho|instante|segundo|segundinho|pouco|pouquinho)|guenta ai',
  `(?:depois|mais tarde|daqui a pouco|ja ja|logo mais|amanha|outra hora)(?: (?:eu|te|ja|lhe|para voce))*(?: (?:${tell}))?(?: (?:tudo|melhor|direito|o que eh|quem eh))?`,
  `(?:eu )?(?:ja|vou)(?: (?:ja|te|lhe|eu))* (?:${tell})(?: (?:depois|mais tarde|amanha|tudo|melhor))?`,
  'agora nao(?: (?:posso|da|consigo|estar dando))?|(?:estou|to|estar) (?:ocupad[ao]|dirigindo|trabalhando|no transito|no trabalho|em reuniao|na rua)',
].join('|');
const feeling =
  'saudades?|nostalgia|fof[aou]\\w*|delicia|vontade|orgulho|emocao|alegria|felicidade|tristeza|raiva|amor|graca|legal|massa|bom|boas?|otim[ao]|maravilh\\w+|demais|susto|medo|do|pena|sorte|loucura|chique|top|vergonha|inveja|sonho|tudo|lembrancas?|bel[ao]|lind[ao]|gostos[ao]|engracad[ao]|triste';
const cry = 'ai|ah|oh|nossa|gente|uau|eita|caramba|meu deus|poxa|puxa';

/** What stands before the gallery's name, and says nothing that is not in it: a few words, so that a long text costs nothing. */
const ask =
  '(?:(?:eu|me|voce|quero|queria|gostaria|preciso|poderia|pode|consegue|manda|mande|mandar|envia|envie|enviar|passa|passe|passar|mostra|mostre|mostrar|abr[ea]|abrir|ver|gera|gere|gerar|onde|fica|estar|esta|eh|cade|qual|como|tem|d[aeo]) ){0,6}';
const galleryOf = '(?:(?:[nd]?a|minha|para|o|nossa) ){0,6}';

export const pt: Lexicon = {
  ...ptWords,
  about: ptAbout,
  dates: ptDates,

  greeting: opening(
    'oi+e?|ola|opa|eai|e ai|ei|hey|hello|hi|alo|salve|fala(?: ai)?',
    '(?:muito )?(?:bom dia|boa (?:tarde|noite))',
    '(?:tudo|estar tudo) (?:bem|bom|certo|joia|beleza|ok)(?: (?:com voce|por ai|contigo))?',
    'como (?:vai|voce estar|estar|vao as coisas)(?: voce)?',
    'querid[ao]|amig[ao]|moc[ao]|acervo|gente|pessoal|cara|mano|miga',
  ),
  thanks: opening(
    '(?:muito |muitissimo )?(?:obrigado|valeu|grato|grata|agradecid[ao]|agradeco)(?: (?:demais|mesmo|viu|por (?:tudo|isso)|pela ajuda))*',
  ),
  praise: opening(
    'gostei(?: (?:dess[ae]s?|disso|muito|demais))?|que lind[ao]s?(?: fotos?)?|lind[ao]s? fotos?|(?:ficou |muito )(?:lind|bo[mn])[ao]?s?|show(?: de bola)?|top|perfeito|maravilha|amei|adorei|lind[ao]s?|otimo|otima|demais',
    'tchau|ate (?:mais|logo|amanha)|falou',
  ),
  acknowledgement: opening(
    'ok|okay|certo|beleza|legal|entendi|tudo bem|joia|massa|combinado|boa|ta bom|estar bom|estar|aham|uhum|k+|(?:ha)+|(?:rs)+',
  ),
  opener: opening(
    'por favor',
    'por gentileza',
    'entao|agora|ai|eita|olha(?: so)?|mas|e|nossa|putz|ah|hum|ne|viu|o+ps|ow|ixi|desculpa|desculpe',
    '(?:voce )?(?:pode(?:ria)?|consegue|conseguiria)',
    'sera que(?: voce)?(?: (?:pode(?:ria)?|consegue|tem como))?',
    'tem como(?: voce)?',
    'da para(?: voce)?',
    'quer(?:o|ia) que voce',
    'me faz um favor',
    'voce',
    'sera',
    'preciso que voce',
    'gostaria que voce',
  ),
  closer: closing(
    'por favor|por gentileza|ai|agora|tambem|viu|ne|para mim|para nos|por enquanto|rapidinho|urgente|logo|de novo|(?:muito )?obrigado|valeu|beijos?|bjs?|amigo|hein|entao',
  ),
  yes: whole(
    `(?:${assent}|${erase})(?: (?:${assent}|${erase}|sim|tudo|todas|elas?|as|a|essas?|fotos?|duas|tres|por favor|obrigado|ai|logo|mesmo|ja|agora|certeza))*`,
  ),
  no: opening(
    'nao|nunca|deixa(?! (?:eu|ver))|melhor nao|cancel(?:a|e|ar)|para|pera|espera|nem|negativo|esquece|mant[ee](?:m|nha)|desist[oi]|de jeito nenhum|guarda',
  ),
  different: whole(
    '(?:(?:mas )?(?:el[ae]s|ess[ae]s|as duas|as fotos) )?(?:sao|son|e|eh) (?:diferentes?|distintas?|outras?(?: fotos?)?)|(?:(?:essa|ela|as duas|as fotos) )?nao (?:e|eh|sao) (?:as? )?(?:mesmas?|iguais|igual|copias?)(?: fotos?)?',
  ),
  decline: whole(
    'nao(?: (?:obrigado|precisa|quero))?|(?:eu )?nao sei(?: (?:nao|ainda|dizer|o que eh))*|nada(?: nao)?|deixa(?: (?:assim|para la|quieto))?|sem descricao|esquece(?: isso)?|tanto faz|depois(?: eu (?:falo|digo|conto))?|cancela',
  ),
  delay: whole(`(?:${delay})(?: (?:${delay}))*`),
  exclamation: whole(
    `(?:(?:${cry}) )*(?:que (?:${feeling})(?: \\S+){0,4}|(?:tenho |estou com |muitas? )?saudades?(?: \\S+){0,4}|(?:amo|te amo|adoro|amei|adorei)(?: \\S+){0,2}|coisa (?:mais )?\\S+|meu (?:deus(?: do ceu)?|pai do ceu))(?: (?:${cry}))*`,
  ),
  question: opening(
    'o que|que horas|quem|qual|quais|quant[ao]s?|por que|porque|sera que|voce (?:sabe|pode|consegue|acha|gosta|conhece)|como (?:eh|voce|eu|que|faco|faz|se)|onde (?:eh|fica)|me (?:conta|fala|explica|diz)',
  ),
  looseQuestion: opening('quando|onde|como|que'),
  statement: inside(
    'desfaz|desfazer|eu|voce|ele|eles|eh|estar|estou|estava|estamos|foi|fui|sou|somos|gosto|gostei|adoro|amo|odeio|acho|achei|tenho|tinha|tive|vou|vai|vamos|fiz|comprei|preciso|sinto|morreu|ficou|ganhou|nasceu|chegou|quebrou|parece|consigo|posso|pode|sei|conta uma|me (?:conta|fala|explica|diz)',
  ),

  claim: inside('eh|sao|era|eram'),

  verbs: {
    send: opening(
      'mand(?:a|e|ar|ando)|envi(?:a|e|ar)|pass(?:a|e|ar)|traz|traga|trazer|peg(?:a|ue|ar)|reenvi(?:a|e|ar)|me (?:da|de|ve|veja)|(?:bota|poe|joga)(?= (?:ai|aqui|as?) )|compartilh(?:a|e|ar)',
    ),
    find: opening(
      '(?:procur|encontr|localiz|pesquis)(?:a|e|ar|ando)|busc(?:a|ar)|busque|ach(?:a|e|ar)|cata|estou procurando|to procurando',
    ),
    see: opening(
      'mostr(?:a|e|ar|em)|exib(?:e|a|ir)|abr(?:e|a|ir)|(?:quer(?:o|ia)|gostaria de|preciso|posso|deixa eu|deixe-me|vamos|vim) (?:re)?ver|(?:quer(?:o|ia)|gostaria de) olhar|me deixa ver',
    ),
    where: opening(
      'cade|onde (?:estar|esta|estao|foi parar|anda|ficou|foram parar|tem)|qual (?:eh|foi)(?= (?:a|as) (?:ultima|primeira|foto))',
    ),
    want: opening(
      'quer(?:o|ia)|gostaria(?: de(?: receber)?)?|(?:estou |to |estar )?precis(?:o|ando)',
    ),
    have: opening('tem|tens|teria|tinha|existe|ha|ver|rever|sobrou|achou|encontrou|guardou|salvou'),
    recall: opening('(?:se )?lembra (?:d[ao]s?|daquel[ea]s?)(?= (?:minhas? )?fotos?)'),
    saved: opening(
      '(?:o )?(?:que|quais fotos)(?: foi| eh)?(?: que)? (?:(?:eu|a gente) )?(?:ja )?(?:te )?(?:salvei|guardei|mandei|enviei|tirei|registrei|tenho|(?:voce )?(?:tem|guardou|salvou))(?: (?:salvo|guardado|ai|aqui|registrado))*',
    ),
    list: opening('list(?:a|e|ar)|quais(?: sao)?(?= (?:as )?(?:minhas |todas )?(?:as )?fotos)'),
    count: opening(
      '(?:me (?:fala|diz) )?quantas(?= (?:fotos|tem|tenho|voce tem|eu tenho|sao))|total d[ae]s?(?= (?:minhas )?fotos)',
    ),
  },
  relativeClause: inside(
    '(?:que )?(?:eu|a gente|nos) (?:te |lhe |ja |mesmo )*(?:mandei|enviei|salvei|guardei|tirei|tiramos|fiz|passei|mandamos|tenho|postei|registrei|temos)(?: (?:ai|aqui|para voce|salv[ao]s?|guardad[ao]s?))*',
    'que (?:te |lhe |ja )*(?:mandei|enviei|salvei|guardei|tirei|tiramos|fiz|passei|mandamos|tenho|estar|estao|tem|voce (?:tem|guardou|salvou))(?: (?:ai|aqui|para voce))*',
    'voce (?:tem|guardou|salvou)|(?:salv|guardad)[ao]s|que tem|(?:onde|em que|que) (?:tem|aparecem?|estar|esta)',
  ),
  amounts: [
    {
      pattern: inside(
        '(?:so|apenas|somente) (?:um|uma)(?: foto)?|(?:um|uma) (?:so|unica)(?: foto)?',
      ),
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
  all: inside(
    'tod[ao]s(?: [ao]s)?(?: (?:minhas|meus))?(?= fotos?| d[aeo]s?|$)|tudo(?= (?:o )?que| d[aeo]s?|$)',
  ),

  more: whole(
    `(?:(?:me )?(?:mostra|mostre|mostrar|manda|mande|mandar|envia|envie|enviar|quero(?: ver)?|ver|tem|traz|passa|da) )?(?:(?:um pouco )?mais|outr[ao]s?|o resto|o restante|as outras|as (?:proximas|demais|seguintes)|as que faltam)(?: (?<n>${number}))?(?: (?:fotos?|delas|dessas|alguma|algumas))*`,
    `(?:as )?(?:proxim[ao]s?|seguintes?)(?: (?<m>${number}))?(?: fotos?)?|continua|continue`,
  ),
  again: whole(
    '(?:me )?(?:manda|mande|envia|envie|mostra|mostre|reenvia|reenvie)(?: (?:el[ae]s?|ess[ae]s?|est[ae]s?|isso|aquel[ae]s?|as? mesmas?|as?|fotos?|mesma))* (?:de novo|novamente|outra vez)',
    '(?:me )?(?:manda|mande|envia|envie|mostra|mostre|reenvia|reenvie) (?:el[ae]s?|ess[ae]s?|est[ae]s?|aquel[ae]s?)(?: fotos?)?|de novo|reenvia',
  ),
  saveThis: whole(
    '(?:(?:salv|guard|registr|arquiv|armazen)(?:a|e|ar)|anota)(?: (?:ai|aqui|para|mim|por favor|ess[ae]s?|est[ae]s?|isso|isto|el[ae]s?|fotos?|as?|o|mais|uma|tambem|todas|agora|so|tudo|nova|novas|voce|la|no|na|acervo|memoria))*',
    'olha(?: (?:ess[ae]s?|est[ae]s?|isso|fotos?|so|ai|que|lind[ao]s?))*|toma|segue(?:m)?(?: (?:as?|fotos?|ai|em anexo))*',
    '(?:(?:ess[ae]s?|est[ae]s?|mais|outr[ao]s?|nov[ao]s?|uma|umas|as?|aqui|ai) )*fotos?(?: (?:ai|aqui|nova|novas))*',
  ),
  gallery: whole(
    `${ask}${galleryOf}galeria(?: (?:web|online|completa|aqui|de fotos|n[ao] (?:web|internet|site|navegador|computador))){0,4}`,
    `${ask}(?:(?:o|um|meu|d[eo]|outro|novo) ){0,4}(?:link|endereco|url|acesso)(?: (?:(?:para|d[aeo]s?|n?[ao]s?|ver|abrir|acessar|entrar|meu|minhas?|todas|novo) ){0,4}(?:galeria|fotos|site|pagina|colecao|conta|acervo|web|internet|novo))?`,
    `${ask}(?:(?:para|como|faco|posso|consigo|eu|faz) ){0,4}(?:entr(?:o|ar)|acess(?:o|ar)|abr(?:o|ir)|vejo|ver|fac(?:o|er) login) (?:${galleryOf}|n?o )(?:galeria|site|conta|pagina)(?: .{0,20})?`,
  ),
  help: whole(
    'nao entendi(?: nada)?|como (?:eh que )?(?:eu |a gente )?(?:faco|apago|salvo|guardo|busco|procuro|mando|edito|corrijo|acho)(?: .*)?',
    '(?:me )?ajud(?:a|e|ar)(?: (?:ai|eu|nos))?|socorro|menu|help|comandos?|instrucoes|opcoes|preciso de ajuda',
    'como (?:eh que )?(?:(?:eu|a gente|isso|isto|voce|o acervo|acervo|aqui) )*(?:funciona|se usa|usa|uso|usar|faco|faz)(?: (?:isso|isto|aqui|voce|o acervo|acervo|para (?:usar|salvar|guardar|buscar)(?: fotos?)?))*',
    'o que (?:eh que )?(?:eu |voce |o acervo |acervo )?(?:faz|sabe fazer|pode fazer|consegue fazer|posso (?:fazer|pedir|perguntar)|da para fazer)(?: .{0,20})?',
    '(?:para que|pra que) (?:voce |isso )?serve(?: isso)?|quem eh voce|o que eh (?:o acervo|acervo|voce)|voce eh (?:o que|quem)',
  ),
  listMemory: whole(
    '(?:o )?(?:que|tudo que) (?:eh que )?(?:voce )?(?:ja )?(?:sabe|lembra|guardou|memorizou|aprendeu|conhece)(?: (?:de|sobre) mim)?',
    '(?:(?:me )?(?:lista|mostra|mostre|ver|quais sao|quais) )?(?:(?:a|as|o|suas?|minhas?|que|voce) )*(?:memorias?|preferencias?|lembrancas?)(?: (?:sobre|de) mim)?',
    '(?:voce )?(?:se )?lembra de mim',
    '(?:apag(?:a|ue|ar)|limp(?:a|e|ar)|zer(?:a|ar)) (?:(?:a|toda|sua|minha) )*(?:memoria|preferencias)',
  ),
  sight: inside(
    'o que (?:eh que )?(?:voce )?(?:ve|enxerga|aparece|tem|estar vendo|esta vendo) (?:n[ao]s?|ness[ae]s?|nest[ae]s?|ai)(?: fotos?)?',
    'descrev(?:a|e|er) (?:ess[ae]s?|est[ae]s?|as?) fotos?|o que eh (?:isso|isto)|quem (?:eh|estar|esta|aparece|sao) .*foto|que (?:lugar|raca|bicho|flor|cor|animal|planta|comida) eh',
  ),
  voice: inside(
    '(?:posso|consigo|da para|pode|voce|aceita|entende|ouve|escuta|funciona)(?: \\S+){0,4} (?:audios?|voz|por voz)',
  ),

  remove: opening(`(?:(?:quero|queria|preciso|gostaria de|vamos) )?(?:${erase})`),
  thisOne: whole('(?:(?:ess[ae]|est[ae]|aquel[ae]|el[ae]|isso|isto|a|o|foto|ai|aqui)(?: |$))*'),
  these: whole(
    '(?:ess[ae]s|est[ae]s|aquel[ae]s|el[ae]s|tod[ao]s)(?: (?:as|fotos|ai|aqui|elas|essas|duas|tres))*',
  ),
  everything: whole(
    'tudo(?: .*)?|(?:tod[ao]s?(?: [ao]s)? )?(?:as )?(?:minhas )?(?:fotos|galeria|colecao)(?: todas| inteira)?|todas|o acervo(?: todo| inteiro)?',
  ),
  nth: whole(`(?:[ao] )?(?:foto )?(?:numero )?(?<n>${nth})(?: foto)?`),

  correct: opening(
    '(?:corrig(?:e|a|ir)|correcao|conserta|arruma)(?: (?:ai|isso|essa?|a|da|dessa|descricao|legenda|foto|por favor)(?!\\S))*(?: (?:para|por|como))?',
    '(?:mud|troc|alter|atualiz|edit|corrig|renom|substitu)(?:a|e|ar|que|eia|i|ue)(?: (?:a|o|essa))? (?:descricao|legenda|nome|texto|titulo)(?: (?:dela|dele|d[ae](?:ssa|sta)? (?:ultima )?(?:foto|ultima)))*(?: (?:para|por|como))?',
    '(?:(?:isso |ess[ae] )?(?:estar|esta) )?errad[ao](?: (?:ess[ae]|isso|a descricao))?(?: (?:eh|era))?',
    '(?:mas )?na (?:verdade|real|realidade)(?: (?:ess[ae]|isso|est[ae]|el[ae]|a foto))?(?: (?:eh|era|foi|sao))?',
    '(?:ess[ae]|isso|est[ae]|a foto)? ?nao (?:eh|era|sao)(?: (?!(?:eh|era|sao|e)(?!\\S))\\S+)+ (?:eh|era|sao|e sim|mas sim)',
    '(?:eu )?(?:errei|me enganei|escrevi errado|me confundi)(?: (?:a|na) descricao)?(?: (?:eh|era))?|(?:eu )?quis dizer|a descricao (?:certa|correta) (?:eh|seria)',
  ),
  rememberThat: opening(
    '(?:(?:se )?lembr(?:a|e|ar|a-se)|memoriz(?:a|e|ar)|grav(?:a|e|ar)|anot(?:a|e|ar)|guard(?:a|e|ar)|saiba|fica sabendo|aprend(?:e|a)|nao (?:se )?esquec(?:e|a))(?: (?:ai|bem|disso|isso))*(?: de)? que',
  ),
  rememberColon: opening(
    '(?:memoriz(?:a|e)|grav(?:a|e)|anot(?:a|e)|lembr(?:a|e|ete)|nao (?:se )?esquec(?:e|a))(?: (?:ai|bem|disso|isso))*',
  ),
  rememberWhole: opening(
    '(?:pode )?me cham(?:a|e|ar) (?:de|so)|meu (?:nome|apelido) eh|eu me chamo|(?:eu )?prefiro|de agora em diante|a partir de agora|(?:eu )?gosto que voce',
    '(?:sempre|nunca)(?: que .*)? (?:me |voce )?(?:manda|mande|mandar|mostra|mostre|envia|envie|responde|responda|fala|fale|usa|use|chama|chame|escreve|escreva|salva|salve|guarda|guarde)',
  ),
  forget: opening('(?:pode )?esquec(?:e|a|er)'),
  forgetNumber: whole(
    `(?:[ao] )?(?:(?:preferencia|lembranca|item|coisa) )?(?:de )?(?:numero )?(?<n>${nth})(?: (?:preferencia|lembranca|coisa))?`,
  ),
  forgetThat: opening('(?:de )?que|d[aeo]s?|sobre|[ao]s?|disso|isso|tudo(?: .*)?'),
};
