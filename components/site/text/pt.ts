import type { SiteText } from './site-text';

export const pt: SiteText = {
  backToGallery: 'Voltar à galeria',
  settings: 'Ajustes',
  description: 'Suas fotos do WhatsApp, com as suas palavras.',
  offline: {
    title: 'Sem conexão',
    lead: 'Suas fotos estão seguras. Assim que a conexão voltar, elas aparecem aqui de novo.',
    retry: 'Tentar de novo',
  },
  landing: {
    headline: ['Mande a foto.', 'Diga o que é.', 'Depois, é só pedir.'],
    lead: 'Acervo é uma memória de fotos no WhatsApp. Ele guarda o que você manda com as suas palavras e encontra quando você pergunta, do seu jeito.',
    openSimulator: 'Experimentar no telefone',
    openGallery: 'Abrir a galeria',
    exampleWords: 'Gatinha tricolor pedindo comida',
    exampleQuestion: 'cadê a foto da gatinha?',
    exampleAnswer: 'Achei 1 foto de gatinha.',
    examplePhoto: 'Uma gata tricolor sentada, olhando para cima',
    photoCredit: 'Foto: Toyah, domínio público',
  },
  enter: {
    title: 'Entrar com este link',
    lead: 'O link vale uma vez só e abre a galeria neste navegador por 30 dias.',
    submit: 'Entrar na galeria',
  },
  notFound: {
    title: 'Não há nada aqui',
    lead: 'O endereço mudou, a foto foi apagada ou houve um erro de digitação.',
    home: 'Voltar ao início',
  },
  failed: {
    title: 'Algo deu errado do nosso lado',
    lead: 'Suas fotos estão guardadas. Tente abrir a página de novo.',
    retry: 'Tentar de novo',
  },
};
