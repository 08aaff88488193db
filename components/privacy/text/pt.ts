import { countLabel } from '@/components/site/plain-labels';
import { listParts, sizeOf } from './list-parts';
import type { PrivacyText } from './privacy-text';

const number = (count: number) => countLabel(count, 'pt');
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${number(count)} ${many}`;

export const pt: PrivacyText = {
  title: 'Privacidade',
  titleOf: (name) => `Privacidade de ${name}`,
  choose: {
    title: 'De quem?',
    lead: 'Escolha a pessoa cujos dados vão ser levados ou apagados.',
    photos: (count) => counted(count, 'foto', 'fotos'),
    nobody: 'Ninguém mandou fotos ainda.',
  },
  take: {
    title: 'Levar tudo',
    lead: 'Um arquivo zip com as fotos originais como chegaram, os áudios, os álbuns, a conversa, o que o Acervo lembra de você e uma página que mostra tudo sem internet. Os originais levam o que a câmera anotou neles, às vezes também o lugar.',
    size: ({ photos, voiceNotes, drawings, bytes }) =>
      listParts(
        [
          counted(photos, 'foto', 'fotos'),
          voiceNotes > 0 && counted(voiceNotes, 'áudio', 'áudios'),
          drawings > 0 && counted(drawings, 'desenho', 'desenhos'),
        ],
        'e',
        bytes > 0 ? `, cerca de ${sizeOf(bytes, 'pt-BR')}` : '',
      ),
    download: 'Baixar tudo',
    starting: 'O download está começando…',
    running: (done, total) => `${number(done)} de ${number(total)} arquivos`,
    done: 'O arquivo está nos seus downloads.',
  },
  leave: {
    title: 'Apagar tudo',
    lead: 'Apaga para sempre as fotos, as descrições, os áudios, as conversas, as preferências e os links compartilhados. Não há como desfazer; se quiser guardar algo, baixe tudo antes.',
    elsewhere:
      'As mensagens que já estão no seu WhatsApp continuam lá. Do uso fica só a soma, sem o seu nome.',
    word: 'APAGAR',
    field: (word) => `Para continuar, escreva ${word}`,
    next: 'Apagar tudo…',
    confirm: {
      title: 'Última pergunta: apagar tudo mesmo?',
      lead: (photos) =>
        `${counted(photos, 'foto', 'fotos')} e tudo o que você contou sobre elas somem para sempre.`,
      yes: 'Apagar para sempre',
      no: 'Manter tudo',
    },
    leaving: {
      title: 'Estamos apagando tudo',
      lead: 'Leva de segundos a alguns minutos. Você pode fechar esta página.',
    },
    gone: { title: 'Tudo foi apagado', lead: 'Não ficou nada. Obrigado por ter usado o Acervo.' },
    notMeant: 'Nada foi apagado: a palavra não estava certa.',
  },
  links: 'Links compartilhados',
  openings: {
    title: 'Quem abriu a sua conversa',
    lead: 'Quem cuida deste Acervo pode ler as conversas, por exemplo para ver por que uma resposta falhou. Toda vez que alguém abre a sua, isso é anotado antes, no máximo uma vez por hora, e fica aqui por um ano. As 50 últimas:',
    none: 'Ninguém abriu a sua conversa no último ano.',
    by: {
      operator: { named: (name) => name, unnamed: 'Quem instalou este Acervo' },
      key: {
        named: (name) => `Um programa com a chave “${name}”`,
        unnamed: 'Um programa com a chave do servidor',
      },
    },
  },
};
