import type { SignInText } from './sign-in-text';

export const pt: SignInText = {
  number: {
    title: 'Entrar na galeria',
    lead: 'Suas fotos, só para você. Digite o número do seu WhatsApp e receba um código lá.',
    label: 'Seu número de WhatsApp',
    hint: 'Com DDD. De fora do Brasil, comece com + e o código do país.',
    submit: 'Receber código',
    orWrite:
      'Ou escreva “galeria” para o Acervo no WhatsApp: a resposta traz um link que abre suas fotos.',
    openWhatsApp: 'Abrir o WhatsApp',
    operator: 'Cuido deste Acervo',
  },
  code: {
    title: 'Digite o código',
    lead: 'Se esse número conversou com o Acervo nas últimas 24 horas, um código de 6 dígitos chegou agora no WhatsApp. Se não chegar, escreva “galeria” lá: a resposta traz um link.',
    label: 'Código de 6 dígitos',
    submit: 'Entrar',
    again: 'Pedir outro código',
  },
  operator: {
    title: 'Entrar como operador',
    lead: 'Para quem cuida deste Acervo. O primeiro acesso vem por um convite do terminal.',
    email: 'E-mail',
    password: 'Senha',
    submit: 'Entrar',
    passkey: 'Entrar com chave de acesso',
    passkeyFailed: 'Essa chave de acesso não abriu a sessão. Tente de novo ou use a senha.',
    passkeyElsewhere: (origin) => `Chaves de acesso funcionam em ${origin}.`,
    person: 'Quero ver as minhas fotos',
  },
  problems: {
    link: 'Esse link já foi usado ou expirou. Escreva “galeria” no WhatsApp para receber outro, ou peça um código aqui.',
    code: 'Esse código não confere ou já não vale. Depois de cinco erros, só um código novo abre.',
    password: 'E-mail e senha não conferem.',
    tries: 'Muitas tentativas seguidas. Espere alguns minutos e tente de novo.',
  },
};
