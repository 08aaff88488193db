/** A pin as a person sends it. */
export interface Place {
  label: string;
  address: string;
  latitude: number;
  longitude: number;
}

/** A few places where the simulated people might be; there is no map here. */
export const places: readonly Place[] = [
  {
    label: 'Praia do Forte',
    address: 'Mata de São João, BA',
    latitude: -12.5703,
    longitude: -38.0005,
  },
  { label: 'Pelourinho', address: 'Salvador, BA', latitude: -12.9711, longitude: -38.5108 },
  { label: 'Orla de Santos', address: 'Santos, SP', latitude: -23.9681, longitude: -46.3265 },
  {
    label: 'Golden Gate Bridge',
    address: 'San Francisco, CA',
    latitude: 37.8199,
    longitude: -122.4783,
  },
  { label: 'Zócalo', address: 'Oaxaca de Juárez', latitude: 17.0606, longitude: -96.7253 },
];
