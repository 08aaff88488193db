/** What the operator reads about the queue, the conversations and who is who. */
export const pt = {
  queue: {
    title: 'Fila',
    /** By the queue's own name; one that is not here is shown by that. */
    names: {
      'take-turn': 'Responder mensagens',
      'fetch-media': 'Receber arquivos',
      'fetch-detached-media': 'Receber arquivos que demoram',
      'send-replies': 'Enviar respostas',
      'reconcile-inbound': 'Buscar mensagens perdidas',
      'clean-up': 'Limpeza',
      'look-at-photo': 'Olhar as fotos',
      'catch-up-with-photos': 'Procurar fotos ainda não vistas',
      'embed-soon': 'Preparar fotos novas para a busca por sentido',
      'embed-rest': 'Preparar as outras fotos para a busca por sentido',
      'delete-people': 'Apagar as pessoas que pediram',
      'join-people': 'Juntar quem é uma pessoa só',
    } as Record<string, string>,
    job: 'Trabalho',
    waiting: 'Esperando',
    running: 'Em curso',
    failed: 'Com falha',
    oldest: 'Mais antigo',
    nothing: {
      title: 'Nada à espera',
      lead: 'Nenhuma mensagem e nenhuma resposta estão na fila agora.',
    },
    blocked: {
      title: 'Pessoas paradas',
      lead: 'Algo delas falhou de vez, e nada do que vem depois anda até você decidir abaixo.',
    },
    troubled: 'O que não deu certo',
    states: { retry: 'Vai ser tentado de novo', failed: 'Falhou de vez' },
    attempts: (count: number): string => (count === 1 ? '1 tentativa' : `${count} tentativas`),
    since: (duration: string): string => `há ${duration}`,
    /** How long something is over. */
    ago: (duration: string): string => `há ${duration}`,
    apologised: {
      title: 'Respondidas com um pedido de desculpas',
      lead: 'Os últimos sete dias. O que chegou está guardado; a pessoa foi convidada a tentar de novo ou a dizer de outro jeito.',
      unreadable: 'O texto não pôde ser lido, duas vezes',
      failed: 'Algo falhou aqui',
    },
    retry: 'Tentar agora',
    drop: 'Descartar',
    confirm: {
      title: 'Descartar este trabalho?',
      lead: 'Ele não será tentado de novo, e o que está atrás dele anda. O assunto dele continua guardado e é retomado com a próxima mensagem da pessoa.',
      drop: 'Descartar de vez',
      keep: 'Manter',
    },
    outcomes: {
      retried: 'Está sendo tentado de novo.',
      dropped: 'Descartado. O que estava atrás anda.',
      gone: 'Nada a fazer: deu certo nesse meio-tempo, ou está em curso agora.',
    },
    updates: {
      live: 'Atualiza a cada 5 segundos',
      paused: 'Atualização em pausa',
      lost: 'O servidor não responde',
      pause: 'Pausar a atualização',
      goOn: 'Retomar a atualização',
    },
  },
  handovers: {
    title: 'Números que mudaram de mãos',
    lead: 'Quem escreve agora destes números começou uma coleção nova. As fotos de antes estão guardadas, e quem escreve agora não as vê enquanto você não decidir.',
    nothing: 'Nenhum número espera uma decisão.',
    /** In front of a name each. */
    before: 'Antes:',
    now: 'agora:',
    silent: (since: string, until: string): string =>
      `Sem mensagens desde ${since}; voltou a escrever em ${until}.`,
    other: 'São pessoas diferentes',
    same: 'É a mesma pessoa…',
    sameLead:
      'As duas coleções viram uma só, com tudo o que há nelas, e isso não pode ser desfeito. Junte apenas se você sabe quem escreve.',
    join: 'Juntar as duas coleções',
    decided: 'Já decididos',
    was: (isSame: boolean, at: string, by: string | null): string =>
      `${isSame ? 'Mesma pessoa' : 'Pessoas diferentes'}, decidido ${by ? `por ${by} ` : ''}em ${at}.`,
    outcomes: {
      same: 'Decidido: as duas coleções viram uma só em instantes.',
      other: 'Decidido: cada pessoa fica com a sua coleção.',
      gone: 'Nada a fazer: isso já foi decidido.',
    },
  },
  conversation: {
    title: (name: string): string => `Conversa com ${name}`,
    /** The numbers and ids of the person, separated by commas. */
    addresses: (list: string): string => `Escreve de ${list}`,
    open: 'Conversa',
    photos: 'Fotos desta pessoa',
    earlier: 'Mensagens anteriores',
    newest: 'Voltar às mais novas',
    openings: {
      by: (who: string, when: string): string => `${who} abriu esta conversa em ${when}`,
      earlier: 'Aberturas anteriores',
      told: 'Esta pessoa vê na página de privacidade dela quem abriu a conversa.',
    },
    empty: 'Ainda não há mensagens.',
    forgotten: 'Palavras que não são mais guardadas',
    wordless: 'Mensagem sem palavras',
    photo: 'Foto',
    drawing: 'Desenho feito por um modelo',
    attachments: {
      voice: 'Áudio',
      gone: 'Foto apagada',
      refused: 'Arquivo que não foi aceito',
      waiting: 'Arquivo ainda não buscado',
    },
    delivery: {
      queued: 'A caminho',
      sent: 'Enviada',
      delivered: 'Entregue',
      read: 'Lida',
      failed: 'Não entregue',
      held: 'Guardada até a pessoa escrever',
    },
    withCode: (words: string, code: string): string => `${words} (código ${code})`,
  },
};

export type OperatorText = typeof pt;
