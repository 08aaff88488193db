import { countLabel } from '../../site/plain-labels';

const number = (count: number) => countLabel(count, 'pt');
const photos = (count: number) => (count === 1 ? '1 foto' : `${number(count)} fotos`);
const many = (count: number, one: string, several: string) => (count === 1 ? one : several);

/** What people read where their collection is changed. Words around numbers agree with them. */
export const pt = {
  undo: 'Desfazer',
  undoing: 'Desfazendo…',
  undone: 'Desfeito.',
  undoConflict: 'Isso já mudou de novo depois. Nada foi desfeito, e nada se perdeu.',
  dismiss: 'Fechar aviso',
  failed: 'Não deu certo agora. Tente de novo.',
  gone: 'Isso não está mais aqui. Atualize a página.',
  tooLong: 'É texto demais. Encurte um pouco.',
  description: {
    edit: 'Editar descrição',
    label: 'Descrição',
    hint: 'Enter salva, Esc cancela, Shift+Enter quebra a linha.',
    save: 'Salvar',
    saving: 'Salvando…',
    cancel: 'Cancelar',
    saved: 'Descrição salva.',
    /** Somebody gave it other words while these were written; null where it has none any more. */
    changedMeanwhile: (now: string | null): string =>
      now === null
        ? 'Enquanto você escrevia, a descrição saiu desta foto. Salve de novo para ficar com a sua.'
        : `Enquanto você escrevia, a descrição mudou para “${now}”. Salve de novo para ficar com a sua, ou cancele para ficar com essa.`,
  },
  deletion: {
    delete: 'Apagar foto',
    deleting: 'Apagando…',
    deleted: (count: number): string => `${photos(count)} na lixeira.`,
  },
  person: {
    choose: 'De quem?',
    lead: 'Álbuns e lixeira são de cada pessoa. Escolha uma.',
  },
  albums: {
    title: 'Álbuns',
    add: 'Adicionar a um álbum',
    create: 'Novo álbum',
    none: 'Ainda não há álbuns.',
    name: 'Nome do álbum',
    namePlaceholder: 'Praia, Vó Maria, Reforma…',
    save: 'Salvar',
    cancel: 'Cancelar',
    taken: 'Já existe um álbum com esse nome.',
    created: (name: string): string => `Álbum “${name}” criado.`,
    added: (count: number, name: string): string => `${photos(count)} no álbum “${name}”.`,
    inIt: (name: string): string => `Já está no álbum “${name}”.`,
    photos,
    loading: 'Carregando…',
    rename: 'Renomear álbum',
    renamed: (name: string): string => `Agora se chama “${name}”.`,
    delete: 'Apagar álbum',
    deleted: (name: string): string => `Álbum “${name}” apagado. As fotos continuam na galeria.`,
    remove: 'Tirar do álbum',
    removed: (count: number): string => `${photos(count)} fora do álbum.`,
    back: 'Voltar aos álbuns',
    more: 'Ver fotos mais antigas',
    newest: 'Voltar ao início',
    empty: {
      title: 'Nenhum álbum ainda',
      lead: 'Junte fotos que combinam. Crie um álbum aqui, ou peça no WhatsApp: “põe essas no álbum Praia”.',
    },
    emptyAlbum: {
      title: 'Este álbum está vazio',
      lead: 'Abra uma foto na galeria e escolha “Adicionar a um álbum”, ou peça no WhatsApp.',
      toGallery: 'Ir para a galeria',
    },
  },
  bin: {
    title: 'Lixeira',
    lead: 'O que você apaga fica aqui por 30 dias e depois some de vez.',
    daysLeft: (days: number): string => `${many(days, 'Falta 1 dia', `Faltam ${days} dias`)}`,
    restore: 'Restaurar',
    restoreAll: 'Restaurar tudo',
    restored: (count: number): string => `${photos(count)} de volta na galeria.`,
    /** While a bin of many photos is restored or emptied. */
    working: 'Um momento…',
    emptyTrash: 'Esvaziar lixeira',
    emptied: (count: number): string =>
      `${photos(count)} ${many(count, 'apagada', 'apagadas')} de vez.`,
    moreThanShown: (shown: number, total: number): string =>
      `Aqui estão as ${number(shown)} últimas de ${number(total)}.`,
    confirm: {
      title: 'Esvaziar a lixeira?',
      lead: (count: number): string =>
        `${photos(count)} ${many(count, 'some', 'somem')} de vez. Isso não se desfaz.`,
      empty: 'Esvaziar',
      keep: 'Manter',
    },
    nothing: {
      title: 'A lixeira está vazia',
      lead: 'O que você apagar fica aqui por 30 dias, para o caso de mudar de ideia.',
      toGallery: 'Ir para a galeria',
    },
  },
};

export type CollectionText = typeof pt;
