import { countLabel } from '@/components/site/plain-labels';
import type { SharingText } from './sharing-text';

const fotos = (count: number) => (count === 1 ? '1 foto' : `${countLabel(count, 'pt')} fotos`);

export const pt: SharingText = {
  share: 'Compartilhar',
  title: (photos) => (photos === 1 ? 'Compartilhar esta foto' : `Compartilhar ${fotos(photos)}`),
  lead: 'Quem tiver o link vê só isto: sem a sua conta, sem o seu número e sem o lugar.',
  expiry: 'O link vale por',
  days: (count) => (count === 1 ? '1 dia' : `${count} dias`),
  password: 'Senha (se quiser)',
  passwordHint: 'Com uma senha, o link sozinho não basta. Pelo menos 4 letras ou números.',
  make: 'Criar link',
  making: 'Criando…',
  failed: 'O link não foi criado. Tente de novo.',
  ready: (until) => `Pronto. O link vale até ${until}.`,
  link: 'Link',
  copy: 'Copiar link',
  copied: 'Copiado',
  close: 'Fechar',
  done: 'Pronto',
  all: 'Ver todos os links',
  list: {
    title: 'Links compartilhados',
    empty: {
      title: 'Nenhum link ainda',
      lead: 'Abra uma foto ou um álbum e toque em Compartilhar: o link aparece aqui, e você pode encerrá-lo quando quiser.',
    },
    photos: fotos,
    views: (count) => (count === 1 ? '1 visita' : `${countLabel(count, 'pt')} visitas`),
    until: (day) => `até ${day}`,
    withPassword: 'com senha',
    expired: 'Venceu',
    revoked: 'Encerrado',
    untitled: 'Sem descrição',
    open: 'Abrir',
    revoke: 'Encerrar',
    confirm: {
      title: 'Encerrar este link?',
      lead: 'Quem o tem deixa de ver as fotos na hora. Isso não se desfaz, mas você pode criar outro link.',
      revoke: 'Encerrar',
      keep: 'Manter',
    },
    isRevoked: 'O link foi encerrado.',
    isGone: 'Este link já não existe.',
    notCopied: 'Este link continua valendo, mas não pode mais ser copiado.',
  },
  guest: {
    by: (name) => (name === null ? 'Compartilhado com você' : `${name} compartilhou com você`),
    photos: fotos,
    until: (day) => `disponível até ${day}`,
    undescribed: 'Foto sem descrição',
    open: (words) => `Ver em tamanho maior: ${words}`,
    download: 'Baixar a foto',
    locked: {
      title: 'Estas fotos têm uma senha',
      lead: 'Peça a senha a quem mandou o link.',
      password: 'Senha',
      submit: 'Ver as fotos',
    },
    wrong: 'A senha não é esta.',
    tooManyTries: 'Foram tentativas demais. Espere uns 15 minutos.',
    over: {
      title: 'Este link não vale mais',
      lead: 'Ele venceu, foi encerrado ou está incompleto. Peça um novo a quem mandou.',
    },
  },
};
