/** What is printed and written in a Brazilian day; ours, and of nobody real. */
export const groups = ['receipt', 'sign', 'note', 'label', 'invoice'] as const;
export type Group = (typeof groups)[number];

/** Line by line, as it is set. */
export const texts: Record<Group, string[]> = {
  receipt: [
    'PADARIA PÃO DOURADO LTDA\nRua das Acácias, 145 - Centro\nCUPOM FISCAL ELETRÔNICO\nPão francês 0,450 kg 8,55\nQueijo minas 0,300 kg 14,70\nCafé coado 2 un 9,00\nTOTAL R$ 32,25\nDinheiro 50,00\nTroco 17,75',
    'MERCADO BOM PREÇO\nArroz tipo 1 5 kg 27,90\nFeijão carioca 1 kg 8,49\nÓleo de soja 900 ml 7,25\nAçúcar cristal 2 kg 9,80\nSUBTOTAL 53,44\nDesconto 3,44\nTOTAL 50,00\nCartão de débito 50,00\nObrigado e volte sempre!',
    'FARMÁCIA SÃO LUCAS\nDipirona sódica 500 mg 12,90\nSoro fisiológico 7,40\nEscova dental macia 15,99\nTOTAL A PAGAR 36,29\nPIX 36,29\nAtendente: Lúcia',
    'RESTAURANTE TEMPERO DA VÓ\nMesa 12 - Garçom: Jonas\n2 Moqueca de peixe 96,00\n1 Suco de maracujá 11,00\n3 Água com gás 18,00\nServiço 10% 12,50\nTotal 137,50\nVolte sempre',
    'AUTO POSTO ESTRELA\nGasolina comum 32,150 L\nPreço por litro 5,89\nValor total R$ 189,36\nPlaca ABC1D23\nKm 84.512\nBomba 04',
    'PAPELARIA CRIANÇA FELIZ\nCaderno universitário 24,90\nLápis de cor 12 cores 19,50\nBorracha branca 2,00\nCola bastão 6,75\nTOTAL 53,15\nTroca somente com este cupom\nem até 7 dias',
    'FEIRA ORGÂNICA DO BAIRRO\nAlface crespa 4,00\nTomate italiano 1 kg 9,90\nManjericão 3,50\nMorango 2 caixas 16,00\nTotal 33,40\nPago em dinheiro',
    'PET SHOP QUATRO PATAS\nRação filhotes 3 kg 78,90\nBanho e tosa 65,00\nColeira azul 29,90\nTOTAL R$ 173,80\nCliente: Bolinha\nPróximo banho: 14/03',
    'LAVANDERIA EXPRESSA\nRecibo 008213\n4 camisas sociais 48,00\n1 edredom casal 55,00\nEntrega: sexta-feira, 17h\nTotal 103,00',
  ],
  sign: [
    'PROIBIDO ESTACIONAR\nSAÍDA DE VEÍCULOS',
    'PRAIA DO FORTE\n2 km',
    'ATENÇÃO\nPISO MOLHADO',
    'CUIDADO COM O CÃO',
    'HORÁRIO DE FUNCIONAMENTO\nSegunda a sexta: 8h às 18h\nSábado: 9h às 13h',
    'BEM-VINDO A OURO PRETO\nPATRIMÔNIO DA HUMANIDADE',
    'NÃO ALIMENTE OS ANIMAIS',
    'VENDE-SE ESTA CASA\nTratar com Dona Célia\n(71) 3333-0199',
    'SAÍDA DE EMERGÊNCIA',
  ],
  note: [
    'Mãe, fui ao mercado.\nVolto às cinco.\nO almoço está no forno.\nBeijo, Júlia',
    'Lista de compras:\nleite, ovos, manteiga,\nfarinha de trigo,\nmaçãs e sabão em pó',
    'Reunião na escola\nquinta-feira, às 19h30\nlevar o boletim do João',
    'Receita de bolo de fubá\n3 ovos\n2 xícaras de açúcar\n1 xícara de óleo\nAssar por 40 minutos',
    'Senha da rede de visitas:\nacervo2024\nnão passe a ninguém',
    'Consulta com a Dra. Helena\nterça, dia 12, às 14h\nlevar os exames',
    'Regar as plantas\ntrocar a lâmpada da cozinha\nligar para o encanador',
    'Feliz aniversário, vovó!\nQue este ano seja cheio\nde alegria e saúde.\nCom amor, seus netos',
    'Aluguel: pago em 05/08\nLuz: vence no dia 20\nÁgua: débito automático',
  ],
  label: [
    'GELEIA DE GOIABA\nIngredientes: goiaba,\naçúcar e suco de limão\nPeso líquido 240 g',
    'CAFÉ TORRADO E MOÍDO\nEXTRAFORTE\n500 g\nConservar em local seco',
    'VINHO TINTO SECO\nSafra 2019\nSerra Gaúcha - Brasil\nTeor alcoólico 12,5% vol',
    'FRÁGIL\nMANTER ESTE LADO PARA CIMA',
    'Paracetamol 750 mg\nTomar 1 comprimido\na cada 8 horas\nUso adulto',
    'MEL SILVESTRE\nProduto artesanal\nValidade: 10/2027\nLote 0391',
    'Caixa 7\nEnfeites de Natal\ne toalhas de mesa',
    'QUEIJO COALHO\nInformação nutricional\nPorção de 30 g\nValor energético 98 kcal',
    'SABÃO DE COCO\nTestado por dermatologistas\n5 unidades de 90 g',
  ],
  invoice: [
    'NOTA FISCAL DE SERVIÇO\nNúmero 000.482\nPrestador: Oficina do Zé\nTomador: Maria Aparecida Souza\nTroca de óleo e filtro 180,00\nAlinhamento 90,00\nValor total R$ 270,00\nEmissão: 03/06/2025',
    'CONTA DE ENERGIA ELÉTRICA\nReferência: julho de 2025\nConsumo 187 kWh\nVencimento 15/08/2025\nTotal a pagar R$ 164,38\nLeitura anterior 10.412\nLeitura atual 10.599',
    'ORÇAMENTO 2025/118\nPintura da sala e do corredor\nMão de obra 1.450,00\nTinta acrílica branca 380,00\nMassa corrida 95,00\nTotal 1.925,00\nValidade: 30 dias',
    'BOLETO BANCÁRIO\nBeneficiário: Condomínio Jardim das Flores\nPagador: Antônio Carlos Lima\nVencimento 10/09/2025\nValor do documento 612,47\nNão receber após 30 dias',
    'DECLARAÇÃO DE MATRÍCULA\nDeclaramos que o aluno\nPedro Henrique Alves\nestá matriculado no 5º ano\ndo ensino fundamental,\nperíodo da manhã.',
    'RECIBO\nRecebi de Cláudia Nogueira\na quantia de R$ 350,00\nreferente a aulas de violão\ndo mês de março.\nSalvador, 31 de março de 2025',
    'FATURA DO CARTÃO\nSupermercado 412,30\nFarmácia 58,90\nCombustível 230,00\nLivraria 74,50\nTotal desta fatura 775,70\nPagamento mínimo 116,36',
    'CARTEIRA DE VACINAÇÃO\nNome: Beatriz Ramos\nFebre amarela 12/02/2021\nHepatite B 3ª dose\nInfluenza 28/04/2025\nUnidade Básica Vila Nova',
    'CONTRATO DE LOCAÇÃO\nImóvel: Rua do Sol, 77, apto 302\nPrazo: doze meses\nAluguel mensal R$ 1.800,00\nReajuste anual pelo índice oficial',
  ],
};
